import type * as z from 'zod'

/** Who may call a verb. `nobody` carries no identity at all; `push` is WeChat's message push. */
export type Role = 'anyone' | 'member' | 'admin' | 'owner' | 'timer' | 'push' | 'nobody'

/**
 * Who may call, and how that is proved: `read` makes `serve` read the member document first;
 * `write` leaves it to the verb, whose own conditional write names the active membership.
 */
export type Access =
  | { role: 'anyone' | 'timer' | 'push' | 'nobody' }
  | { role: 'member' | 'admin' | 'owner'; proof: 'read' | 'write' }

/** One thing that can be asked of a function: who may ask, what comes in, what goes out. */
export type Verb<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = Access & { input: Input; output: Output }

/** Declares a verb; one without role or proof does not compile. */
export function verb<Declared extends Verb>(declared: Declared): Declared {
  return declared
}
