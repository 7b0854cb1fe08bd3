import * as z from 'zod'
import { communityId, instant, line, person } from './fields'
import { verb } from './verb'

/** A held text: its kind and what it stands in. */
const heldId = z.string().regex(/^[A-Za-z0-9_-]{3,120}$/)
const reason = line(100)

const held = {
  heldId,
  /**
   * Where it was written: 每日一言, what was said to the rules, words of one's own in a poll, an option
   * added to one, what somebody says of themselves, a question to the staff; or a picture, of a person or of a thing.
   */
  kind: z.enum([
    'line',
    'comment',
    'words',
    'option',
    'nickname',
    'skills',
    'interests',
    'question',
    'avatar',
    'picture',
  ]),
  /** Empty for a picture. */
  text: z.string().max(500),
  /** The picture's file; empty for words, and for a picture that was declined. */
  picture: z.string().max(500),
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

/** WeChat's verdict on a picture: whether it passes, anything else than a clear pass being no. */
export const verdict = verb({
  role: 'push',
  input: z.strictObject({
    traceId: z.string().regex(/^[\w.-]{8,128}$/),
    passes: z.boolean(),
  }),
  output: z.strictObject({}),
})

/** Puts pictures on which WeChat says nothing before the admins. */
export const tend = verb({
  role: 'timer',
  input: z.strictObject({}),
  output: z.strictObject({}),
})
