import * as z from 'zod'
import { account } from './account'
import {
  avatar,
  communityId,
  day,
  here,
  instant,
  line,
  markedDay,
  memberId,
  month,
  nickname,
  person,
  points,
  wayIn,
  whole,
} from './fields'
import { verb } from './verb'

const streak = whole(0, 100_000)
const ticket = z.string().regex(/^\d{4}-\d{2}-\d{2}\.[A-Za-z0-9_-]{22}$/)

/** What a stranger is shown before joining. */
const card = z.strictObject({
  communityId,
  name: line(30),
  purpose: line(200),
  closed: z.boolean(),
})

/** What a check-in of today earns: painted at once, before the answer is there. */
const offer = z.strictObject({ streak, points, reward: z.boolean() })

const guest = z.strictObject({
  status: z.literal('guest'),
  community: card,
  /** How many checked in today; 100 stands for more than 99. */
  hereToday: whole(0, 100),
  /** How the community lets people in. */
  wayIn,
  /** Removed by an admin: joining again is not offered. */
  removed: z.boolean(),
})

const member = z.strictObject({
  status: z.literal('member'),
  community: card,
  me: z.strictObject({
    memberId,
    nickname,
    avatar,
    role: z.enum(['owner', 'admin', 'backbone', 'member']),
  }),
  today: day,
  checkedIn: z.boolean(),
  streak,
  best: streak,
  /** Consecutive check-ins to the next seven-day reward, 1 to 7. */
  daysToReward: whole(1, 7),
  offer,
  week: z.array(markedDay).length(7),
  month: z.array(markedDay).min(28).max(31),
  /** Days missed since then can be made up for a card. */
  makeUpFrom: day,
  here,
  /** Proves for which day a tap was made that can only be sent later; taken until `ticketExpiry`. */
  ticket,
  ticketExpiry: instant,
  account,
})

/** Everything that the first screen shows, in one call. */
export const home = verb({
  role: 'anyone',
  input: z.strictObject({ communityId }),
  output: z.discriminatedUnion('status', [guest, member]),
})

/** Checks in: for today, or for the day of a ticket. Twice on a day gives the same answer again. */
export const checkIn = verb({
  role: 'member',
  proof: 'write',
  input: z.strictObject({
    communityId,
    ticket: ticket.optional(),
    /** The account as last seen; with a fitting one the check-in is one database trip. */
    hint: account.optional(),
  }),
  output: z.strictObject({
    /** The day that was counted. */
    day,
    today: day,
    /** True if the day had been counted before. */
    again: z.boolean(),
    streak,
    best: streak,
    daysToReward: whole(1, 7),
    /** What the check-in of that day earned. */
    award: z.strictObject({
      points,
      /** The part of it that the seventh day brought. */
      reward: z.strictObject({ points, makeUpCards: whole(0, 2) }).nullable(),
    }),
    account,
  }),
})

const spoken = z.strictObject({ by: person, text: line(140) })

/** What the community did today, asked for after the check-in. */
export const today = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({
    /** Which number today's check-in was; 1000 stands for more than 999, null for none yet. */
    place: whole(1, 1000).nullable(),
    here,
    /** Today's lines that passed the content check, newest first. */
    lines: z.array(spoken).max(20),
    /** The caller's own line, shown to others or still held. */
    mine: z.strictObject({ text: line(140), held: z.boolean() }).nullable(),
  }),
})

/** Says one line with today's check-in; saying another replaces it. */
export const say = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, text: line(140) }),
  output: z.strictObject({
    text: line(140),
    /** Held: the content check did not pass it, so nobody else sees it. */
    held: z.boolean(),
  }),
})

/** One month of a member's days. */
export const calendar = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, month }),
  output: z.strictObject({ month, days: z.array(markedDay).min(28).max(31) }),
})
