import * as z from 'zod'
import { communityId, day, memberId, nickname, whole } from './fields'
import { verb } from './verb'

export * from './membership'

/** Becomes a member. Joining again, after leaving too, meets the same membership. */
export const join = verb({
  role: 'anyone',
  input: z.strictObject({
    communityId,
    /** Absent: a name that says nothing, to be changed later. */
    nickname: nickname.optional(),
    /** Whether others may see that this person checked in. */
    shown: z.boolean(),
    /** How the person came. */
    via: z.enum(['card', 'poster', 'invitation', 'link']),
    /** Whose personal invitation it was. */
    invitedBy: memberId.optional(),
  }),
  output: z.strictObject({ memberId, joined: z.boolean() }),
})

/** How the functions are doing: for the owner, who can do something about it. */
export const health = verb({
  role: 'owner',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({
    /** Verbs that failed or were slow within the last 24 hours, the worst first. */
    troubles: z
      .array(
        z.strictObject({
          verb: z.string().max(60),
          errors: whole(0, 1_000_000_000),
          slow: whole(0, 1_000_000_000),
        }),
      )
      .max(100),
    /** What all functions used on this day and the day before, counted in China; at least this much. */
    usage: z
      .array(
        z.strictObject({
          day,
          calls: whole(0, 1_000_000_000),
          reads: whole(0, 1_000_000_000),
          writes: whole(0, 1_000_000_000),
        }),
      )
      .max(2),
  }),
})
