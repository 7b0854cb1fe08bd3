import type { Input, Output, Reply, VerbName } from '../../../contract'
import type { CallCode } from './callCode'
import { send } from './send'
import { Unanswered } from './transport'

/** A call that gave nothing. */
export class CallFailed extends Error {
  constructor(readonly code: CallCode) {
    super(code)
  }
}

const PATIENCE_MS = 10_000

/** Asks the cloud. Without an answer in ten seconds the outcome is unknown, not failed. */
export async function call<Name extends VerbName>(
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const [noun = '', verb = ''] = name.split('.')
  const reply = await inTime(send(noun, { verb, input })).catch(rethrow)
  if (!isReply<Output<Name>>(reply)) throw new CallFailed('TIMEOUT')
  if (!reply.ok) throw new CallFailed(reply.code)
  return reply.data
}

/** The code of whatever a service threw. */
export function codeOf(error: unknown): CallCode {
  return error instanceof CallFailed || error instanceof Unanswered ? error.code : 'INTERNAL'
}

function rethrow(error: unknown): never {
  throw error instanceof Unanswered ? new CallFailed(error.code) : error
}

/** A function that was killed returns nothing; one that answers was held to the contract by `serve`. */
function isReply<Data>(returned: unknown): returned is Reply<Data> {
  return typeof returned === 'object' && returned !== null && 'ok' in returned
}

async function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unanswered('TIMEOUT')), PATIENCE_MS)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
