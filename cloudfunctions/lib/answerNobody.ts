import type { Verb } from '../../contract'
import { parse } from './reply'
import type { Surroundings } from './serve'

/** A verb that nobody's phone asks for, what runs it, and what came in for it. */
export interface AskedByNobody {
  verb: Verb
  handler: (call: never) => Promise<unknown>
  input: unknown
}

/**
 * Runs one of nobody's verbs: parses what comes in and what goes out. Whatever else is known of a
 * call, its handler is given the clock, the database and chance alone.
 */
export async function answerNobody(
  { verb, handler, input: raw }: AskedByNobody,
  { now, database, randomBytes }: Surroundings,
) {
  const input = parse(verb.input, raw)
  // The verb is known by name only here: that a handler takes its input is said where verbs are declared.
  return verb.output.parse(await handler({ now, database, randomBytes, input } as never))
}
