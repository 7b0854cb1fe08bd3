/** Why a `wx` call fails: the words after `fail`, and the fields some calls add. */
export class ApiFailure extends Error {
  override name = 'ApiFailure'

  constructor(
    reason: string,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(reason)
  }
}
