import { randomBytes } from 'node:crypto'
import { answer } from '../answer'
import { answerNobody } from '../answerNobody'
import { refusal } from '../reply'
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
    const caller = { openid, now, database: watched, randomBytes, passesCheck }
    const answered = asked.verb.role === 'nobody' ? answerNobody : answer
    const reply = await answered({ ...asked, input }, caller).then(
      (data) => ({ ok: true, data }),
      (error: unknown) => refusal(error, () => undefined),
    )
    return { reply, ...seen }
  }
}

/** Some texts pass and some are held, and each always the same way. */
const passesCheck = (content: string) => Promise.resolve(content.length % 2 === 0)

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
