import type { Input, Output, Reply, VerbName } from '../../../contract'
import { CallFailed } from './call'
import { strongestTransport } from './strongestTransport'
import { Unanswered } from './transport'

/** What is asked without saying who asks. */
export type BoxVerbName = Extract<VerbName, `box.${string}`>

/** Asks the function that knows nobody. */
export async function askBox<Name extends BoxVerbName>(
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const verb = name.slice('box.'.length)
  const reply = (await strongestTransport.send({ verb, input }).catch(rethrow)) as
    | Reply<Output<Name>>
    | undefined
  if (reply?.ok === true) return reply.data
  throw new CallFailed(reply?.code ?? 'TIMEOUT')
}

function rethrow(error: unknown): never {
  throw error instanceof Unanswered ? new CallFailed(error.code) : error
}
