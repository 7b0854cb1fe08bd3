import type { FailureCode } from '../../contract'

/** An expected failure: `serve` answers its code. Anything else thrown is a bug. */
export class Failure extends Error {
  override name = 'Failure'

  constructor(
    readonly code: FailureCode,
    readonly detail?: string,
  ) {
    super(code)
  }
}
