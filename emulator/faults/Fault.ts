import * as z from 'zod'

/** Where a fault strikes: between phone and cloud, at HTTP access, or between function and cloud. */
const place = z.enum(['phone', 'http', 'cloud'])

/** Which requests a fault strikes, and for how long. */
const scope = {
  /** Only requests to, or from, this function. */
  function: z.string().optional(),
  /** Only requests whose action begins so, such as `database.`. */
  action: z.string().optional(),
  /** How many requests it strikes; without it, all. */
  times: z.int().positive().optional(),
  /** The chance with which it strikes, drawn from the seed; without it, always. */
  chance: z.number().min(0).max(1).optional(),
  /** How long it lasts, on the local clock. */
  forMs: z.number().positive().optional(),
}

/** Every request takes longer, by up to `spread` more. */
const latency = z.strictObject({
  kind: z.literal('latency'),
  at: place,
  ms: z.number().nonnegative(),
  spread: z.number().nonnegative().optional(),
  ...scope,
})

/** The connection breaks: the request never arrives, or its answer does not. */
const lose = z.strictObject({
  kind: z.literal('lose'),
  at: place,
  when: z.enum(['before', 'after']),
  ...scope,
})

/** The request arrives twice at once; the sender gets the first answer. */
const duplicate = z.strictObject({ kind: z.literal('duplicate'), at: place, ...scope })

/** The instance dies after its `after`-th request of the cloud took effect; 0 is before the first. */
const kill = z.strictObject({
  kind: z.literal('kill'),
  after: z.int().nonnegative(),
  ...scope,
})

/** The cloud answers with an error instead of doing anything. */
const refuse = z.strictObject({
  kind: z.literal('refuse'),
  at: z.literal('cloud'),
  code: z.string().optional(),
  message: z.string().optional(),
  ...scope,
})

export const faultRule = z.discriminatedUnion('kind', [latency, lose, duplicate, kill, refuse])

export type FaultRule = z.output<typeof faultRule>

/** What the faults look at to decide. */
export interface Occasion {
  at: z.output<typeof place>
  function?: string | undefined
  action?: string | undefined
  /** The how-manieth request of its invocation this is. */
  operation?: number | undefined
  /** Ends the instance that sent the request. */
  kill?: ((message: string) => void) | undefined
}

/** The sender hears nothing: whoever holds the connection drops it. */
export class LostRequest extends Error {
  override name = 'LostRequest'
}
