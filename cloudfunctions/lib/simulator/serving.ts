import type { Verb } from '../../../contract'
import type { Handler } from '../serve'
import type { Served, ServedVerbs } from './SimulatedCloud'

/** Serves verbs of a noun by their real handlers, or by others that a test plants in their place. */
export function serving<Verbs extends Record<string, Verb>>(
  noun: string,
  verbs: Verbs,
  handlers: { [Name in keyof Verbs]?: Handler<Verbs[Name]> },
): ServedVerbs {
  const named = Object.entries(handlers).map(([name, handler]) => {
    // The verb is known by name only here, so its own types meet its handler again at run time.
    const served: Served = { verb: verbs[name] as Verb, handler: handler as Handler<Verb> }
    return [`${noun}.${name}`, served]
  })
  return Object.fromEntries(named) as ServedVerbs
}
