import { randomBytes } from 'node:crypto'
import { type Asked, answer } from '../answer'
import { parse, refusal } from '../reply'
import type { Caller } from '../serve'
import { Documents } from '../simulator/Documents'
import { databaseOver } from '../simulator/databaseOver'
import type { Ask } from './fuzz'
import { handlersOfContract } from './handlersOfContract'

/** Runs the real handlers behind the real edge, in this process, over documents in memory. `prepare` fills them. */
export async function askInProcess(
  openid: string,
  now: Date,
  prepare: (documents: Documents) => void,
): Promise<Ask> {
  const served = await handlersOfContract()
  const documents = new Documents()
  prepare(documents)
  const seen = { trips: 0, operators: 0 }
  const database = databaseOver((_, operation) => {
    seen.trips++
    return new Promise((resolve) => resolve(operation(documents)))
  })
  const watched = watchOperators(database, () => seen.operators++)
  return async (name, input) => {
    Object.assign(seen, { trips: 0, operators: 0 })
    const asked = served[name]
    if (!asked) throw new Error(`${name} has no handler`)
    const caller = { openid, now, database: watched, randomBytes }
    const reply = await answerOf({ ...asked, input }, caller).then(
      (data) => ({ ok: true, data }),
      (error: unknown) => refusal(error, () => undefined),
    )
    return { reply, ...seen }
  }
}

/** Nobody's verbs have an edge of their own, which learns nothing of a caller. */
async function answerOf({ verb, handler, input }: Asked, { openid, ...surroundings }: Caller) {
  if (verb.role !== 'nobody') return answer({ verb, handler, input }, { openid, ...surroundings })
  const call = { ...surroundings, input: parse(verb.input, input) }
  // The verb is known by name only here, so its own types meet its handler again at run time.
  return verb.output.parse(await handler(call as never))
}

/** Calls `found` for each key beginning with `$` in what is sent to a database, and throws at a date that is none, as the SDK does. */
function watchOperators<Watched extends object>(database: Watched, found: () => void): Watched {
  return new Proxy(database, {
    get(target, method) {
      const call: unknown = Reflect.get(target, method)
      if (typeof call !== 'function') return call
      return (...parameters: unknown[]) => {
        for (const parameter of parameters) countOperators(parameter, found)
        return call.apply(target, parameters) as unknown
      }
    },
  })
}

function countOperators(value: unknown, found: () => void): void {
  if (value instanceof Date) value.toISOString()
  if (typeof value !== 'object' || value === null) return
  for (const [key, each] of Object.entries(value)) {
    if (key.startsWith('$')) found()
    countOperators(each, found)
  }
}
