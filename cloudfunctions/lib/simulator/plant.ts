import type { Verb, VerbName } from '../../../contract'
import type { Database } from '../Database'
import type { Call, Handler } from '../serve'
import type { ServedVerbs } from './SimulatedCloud'

/** What a test puts in the place of parts of a database, to see whether the judges notice. */
export type Flaw = (database: Database) => Partial<Database>

/** The same verbs on a database with a flaw. */
export function withFlaw(verbs: ServedVerbs, flaw: Flaw): ServedVerbs {
  const flawed = new WeakMap<Database, Database>()
  const databaseOf = (database: Database) => {
    const known = flawed.get(database) ?? { ...database, ...flaw(database) }
    flawed.set(database, known)
    return known
  }
  return eachHandler(
    verbs,
    (handler) => (call) => handler({ ...call, database: databaseOf(call.database) }),
  )
}

/** The same verbs, one of which is called with something else than was sent. */
export function withCall(
  verbs: ServedVerbs,
  name: VerbName,
  alter: (call: Call<Verb>) => object,
): ServedVerbs {
  return eachHandler(
    verbs,
    (handler, served) => (call) => handler(served === name ? { ...call, ...alter(call) } : call),
  )
}

/** The same verbs, one of which another handler answers. */
export function withHandler(
  verbs: ServedVerbs,
  name: VerbName,
  planted: Handler<Verb>,
): ServedVerbs {
  return eachHandler(verbs, (handler, served) => (served === name ? planted : handler))
}

function eachHandler(
  verbs: ServedVerbs,
  wrap: (handler: Handler<Verb>, name: string) => Handler<Verb>,
): ServedVerbs {
  const wrapped = Object.entries(verbs).map(([name, { verb, handler }]) => [
    name,
    { verb, handler: wrap(handler, name) },
  ])
  return Object.fromEntries(wrapped) as ServedVerbs
}

/** An update that has forgotten parts of its condition. */
export function forgetting(
  database: Database,
  name: string,
  isForgotten: (path: string) => boolean,
) {
  const update: Database['update'] = (collection, id, condition, change) => {
    const kept = Object.entries(condition).filter(([path]) => !isForgotten(path))
    const rest = collection === name ? Object.fromEntries(kept) : condition
    return database.update(collection, id, rest, change)
  }
  return { update }
}
