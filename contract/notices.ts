import * as z from 'zod'
import { communityId, whole } from './fields'
import { verb } from './verb'

/**
 * What one can ask to be told of, once: a draw, what becomes of an order, of a held text, the next
 * answer to a question.
 */
const about = z.strictObject({
  kind: z.enum(['raffle', 'order', 'text', 'help']),
  id: z.string().regex(/^[A-Za-z0-9_-]{3,120}$/),
})
const quiet = z.strictObject({ from: whole(0, 23), to: whole(0, 23) })
const done = z.strictObject({})

/** Whether the caller can be told of something, and has asked to be. */
export const asked = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, about }),
  output: z.strictObject({
    /** WeChat's template for it; null: messages of this kind are not set up, or the caller wants none. */
    template: z.string().max(100).nullable(),
    reminded: z.boolean(),
  }),
})

/** Keeps the consent that WeChat's sheet gave on the phone: for one message about one thing. */
export const remind = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, about }),
  output: done,
})

/** When messages come. */
export const settings = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({
    /** 免打扰: the caller wants no message of this community at all. */
    muted: z.boolean(),
    /** Hours of the community's clock in which nobody's phone rings: what falls into them comes afterwards. */
    quiet,
  }),
})

/** Turns 免打扰 on or off for the caller. */
export const mute = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, muted: z.boolean() }),
  output: done,
})

/** Sets the community's quiet hours; the same hour twice is none. */
export const setQuiet = verb({
  role: 'owner',
  proof: 'read',
  input: z.strictObject({ communityId, quiet }),
  output: done,
})

/** Sends what is due and does not fall into quiet hours. */
export const deliver = verb({ role: 'timer', input: z.strictObject({}), output: done })
