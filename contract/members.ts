import * as z from 'zod'
import { avatar, channel, communityId, instant, memberId, nickname, whole } from './fields'
import { verb } from './verb'

const role = z.enum(['owner', 'admin', 'backbone', 'member'])
const done = z.strictObject({})

/** Where a page of members ended: what they are sorted by, and the last one's id. */
const cursor = z.strictObject({ by: z.union([instant, nickname]), memberId })

/** How somebody came in. */
const source = z.enum(['card', 'poster', 'invitation', 'link', 'founder'])

const listed = z.strictObject({
  memberId,
  nickname,
  avatar,
  role,
  state: z.enum(['active', 'left', 'removed']),
  joinedAt: instant,
  via: source,
  channel: channel.nullable(),
  /** The name of whoever invited, if that is still a member. */
  invitedBy: nickname.nullable(),
})

/** The members, fifty at a time: the newest first, or by name those whose name begins so. */
export const list = verb({
  role: 'admin',
  proof: 'read',
  input: z
    .strictObject({
      communityId,
      show: z.enum(['active', 'staff', 'left', 'removed']),
      name: nickname.optional(),
      after: cursor.nullable(),
    })
    // Only what is sorted by name goes on after a name.
    .refine(({ name, after }) => !after || name || instant.safeParse(after.by).success),
  output: z.strictObject({
    members: z.array(listed).max(50),
    /** Where the next page begins, or null at the end. */
    next: cursor.nullable(),
    /** How many there are with this state in all. */
    count: whole(0, 1_000_000),
  }),
})

/** Gives a member a role. An admin makes backbone members; the owner makes admins too. */
export const appoint = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({
    communityId,
    memberId,
    role: z.enum(['admin', 'backbone', 'member']),
  }),
  output: done,
})

/** Removes a member: nothing can be done any more, and joining again is not possible. */
export const remove = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, memberId }),
  output: done,
})

/** Takes a removed member back, with everything he had. */
export const readmit = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, memberId }),
  output: done,
})

/** How many of the present members came by which way, and from which place. */
export const sources = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({
    ways: z.array(z.strictObject({ via: source, count: whole(0, 1_000_000) })).max(5),
    channels: z.array(z.strictObject({ channel, count: whole(0, 1_000_000) })).max(20),
  }),
})
