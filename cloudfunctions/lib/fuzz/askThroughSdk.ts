import { isDeepStrictEqual } from 'node:util'
import type { LocalCloud } from '../../../emulator'
import type { Ask } from './fuzz'

/** What the edge itself writes down of calls, whatever was sent. */
const bookkeeping = new Set<unknown>(['troubles', 'usage'])
/** No query of ours has it, and no good input; others, such as $ne, the SDK writes for us. */
const FORBIDDEN_OPERATOR = '$where'

/** A request of the database as the real SDK sent it. */
export type Request = Parameters<LocalCloud['database']['handle']>[0]

/**
 * Calls the bundled functions as a phone does, and watches what their SDK asks of the database.
 * What JSON cannot carry is not sent. `refuse` may throw instead of a request's answer.
 */
export function askThroughSdk(
  { call, database }: Pick<LocalCloud, 'call' | 'database'>,
  openid: string,
  refuse: (request: Request) => void = () => undefined,
): Ask {
  const seen = { bookkeeping: 0, operators: 0 }
  const handle = database.handle.bind(database)
  database.handle = (request) => {
    if (bookkeeping.has(request.collectionName)) seen.bookkeeping++
    if (JSON.stringify(request).includes(FORBIDDEN_OPERATOR)) seen.operators++
    refuse(request)
    return handle(request)
  }
  return async (name, input) => {
    if (!isDeepStrictEqual(overTheWire(input), input)) return 'cannot be sent'
    Object.assign(seen, { bookkeeping: 0, operators: 0 })
    const [noun = '', verb] = name.split('.')
    const { result, trips } = await call(noun, { verb, input }, { openid })
    // Not all that arrives meanwhile: a call that failed may leave reads behind that it had begun.
    return { reply: result, trips: trips - seen.bookkeeping, operators: seen.operators }
  }
}

function overTheWire(input: unknown): unknown {
  const [arrived] = JSON.parse(JSON.stringify([input])) as unknown[]
  return arrived
}
