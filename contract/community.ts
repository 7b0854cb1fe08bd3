import * as z from 'zod'
import { communityId, memberId, nickname } from './fields'
import { verb } from './verb'

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
  }),
  output: z.strictObject({ memberId, joined: z.boolean() }),
})
