import * as z from 'zod'
import { communityId, instant, line, person } from './fields'
import { verb } from './verb'

/** A held text: its kind and what it stands in. */
const heldId = z.string().regex(/^[A-Za-z0-9_-]{3,120}$/)
const reason = line(100)

const held = {
  heldId,
  /** Where it was written: 每日一言, what was said to the rules, words of one's own in a poll, a name, a question to the staff. */
  kind: z.enum(['line', 'comment', 'words', 'nickname', 'question']),
  text: z.string().max(500),
  at: instant,
}

/** Texts that the content check did not pass, the longest waiting first. */
export const queue = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({
    held: z
      .array(
        z.strictObject({
          ...held,
          by: person,
          /** Nobody decides on their own words. */
          own: z.boolean(),
        }),
      )
      .max(50),
    more: z.boolean(),
  }),
})

/** Shows a held text to everybody after all; `lapsed`: its author has changed it meanwhile. */
export const release = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, heldId }),
  output: z.strictObject({ state: z.enum(['released', 'lapsed']) }),
})

/** Keeps a held text from the others for good, with a reason that its author reads. */
export const decline = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, heldId, reason }),
  output: z.strictObject({ state: z.literal('declined') }),
})

/** The caller's own texts that were held, the newest first, and what became of them. */
export const mine = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({
    held: z
      .array(
        z.strictObject({
          ...held,
          state: z.enum(['waiting', 'released', 'declined', 'lapsed']),
          reason: reason.nullable(),
        }),
      )
      .max(20),
  }),
})
