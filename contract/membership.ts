import * as z from 'zod'
import {
  avatar,
  communityId,
  communityKind,
  day,
  line,
  memberId,
  month,
  nickname,
  person,
  points,
  whole,
} from './fields'
import { verb } from './verb'

const role = z.enum(['owner', 'admin', 'backbone', 'member'])
/** A skill or an interest, in a word or two. */
const topics = z.array(line(12)).max(8)

/** The communities that the caller is in, the one last joined first. */
export const mine = verb({
  role: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({
    communities: z
      .array(
        z.strictObject({
          communityId,
          kind: communityKind,
          name: line(30),
          purpose: line(200),
          closed: z.boolean(),
          memberId,
          role,
          streak: whole(0, 100_000),
          checkedIn: z.boolean(),
        }),
      )
      .max(50),
  }),
})

const profileFields = {
  nickname,
  avatar,
  skills: topics,
  interests: topics,
  /** Whether others see this member among those who are here, and on boards. */
  shown: z.boolean(),
}

/** What of a profile waits for the content check or an admin, seen by its author alone. */
const waiting = z.array(z.enum(['nickname', 'avatar', 'skills', 'interests'])).max(4)

/** What the caller has said of themselves in a community. */
export const profile = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({ memberId, role, joinedDay: day, ...profileFields, waiting }),
})

/**
 * Says it anew. What the content check does not pass waits for an admin; of those who decide on such
 * words themselves it is refused with `CONTENT_HELD`.
 */
export const setProfile = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, ...profileFields }),
  output: z.strictObject({ ...profileFields, waiting }),
})

/** Leaves; what one has stays for coming back. `STAFF_STAYS` until a role is handed over. */
export const leave = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({}),
})

/** Everything that is stored about the caller in a community, as one file. Those who left have it too. */
export const exportOwn = verb({
  role: 'anyone',
  input: z.strictObject({ communityId }),
  output: z.strictObject({ name: line(60), text: z.string().max(900_000) }),
})

/** Erases the caller from a community for good; the sums of the ledger stay right. `STAFF_STAYS` as with leaving. */
export const erase = verb({
  role: 'anyone',
  input: z.strictObject({ communityId }),
  output: z.strictObject({}),
})

/** The first week's steps of the caller; books its reward once when all are done. */
export const firstWeek = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({
    /** `none`: the week is over, or was never begun. `rewarded`: booked, now or before. */
    state: z.enum(['none', 'underWay', 'rewarded']),
    daysLeft: whole(0, 7),
    steps: z.array(
      z.strictObject({ step: z.enum(['join', 'rules', 'checkIn', 'vote']), done: z.boolean() }),
    ),
    reward: points,
    /** True in the answer that booked it. */
    justRewarded: z.boolean(),
  }),
})

/** Whom the caller has brought here, and what it counts for. */
export const invitations = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({
    /** Invited, joined and checked in once: this month and in all. */
    thisMonth: whole(0, 10_000),
    inAll: whole(0, 10_000),
    /** What one such invitation earns, and what the month's best does; 0 is off. */
    award: points,
    monthlyAward: points,
    newest: z
      .array(
        z.strictObject({
          /** Null: somebody who is not shown to others. */
          person: person.nullable(),
          joinedDay: day,
          counted: z.boolean(),
        }),
      )
      .max(50),
    /** Who invited most last month, if that was awarded. */
    best: z.strictObject({ month, people: z.array(person).max(3) }).nullable(),
  }),
})

/** Counts invitations whose invited have checked in. */
export const countInvitations = verb({
  role: 'timer',
  input: z.strictObject({}),
  output: z.strictObject({}),
})

/** Gives last month's best inviters their award. */
export const awardInviters = verb({
  role: 'timer',
  input: z.strictObject({}),
  output: z.strictObject({}),
})
