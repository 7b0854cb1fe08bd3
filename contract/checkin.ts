import * as z from 'zod'
import { reactions } from '../domain/reaction'
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
  requestId,
  timeZone,
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
  /** The first month of the calendar; `month` is its last. */
  firstMonth: month,
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

const reaction = z.enum(reactions)

const spoken = z.strictObject({
  by: person,
  text: line(140),
  /** How many reacted with what, in the set's order; what nobody chose is left out. */
  reactions: z.array(z.strictObject({ reaction, count: whole(1, 1_000_000) })).max(6),
  /** The caller's own reaction. */
  mine: reaction.nullable(),
})

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
    mine: z
      .strictObject({ text: line(140), held: z.boolean(), reactions: spoken.shape.reactions })
      .nullable(),
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

/** Reacts to what somebody says today, with one reaction at a time; null takes it back. */
export const react = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({
    communityId,
    /** Who says it. */
    memberId,
    reaction: reaction.nullable(),
  }),
  output: z.strictObject({ reaction: reaction.nullable() }),
})

/** Makes up a missed day for a make-up card. Twice gives the same answer again. */
export const makeUp = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, day }),
  output: z.strictObject({
    day,
    /** True if the day had been made up before. */
    again: z.boolean(),
    streak,
    best: streak,
    daysToReward: whole(1, 7),
    account,
  }),
})

/** Gives a member a make-up card, with a reason that the member reads. */
export const grantCard = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, memberId, reason: line(100), requestId }),
  output: z.strictObject({ memberId, makeUpCards: whole(0, 100) }),
})

const plan = z.strictObject({
  timeZone,
  /** The hour at which a day begins. */
  cutOffHour: whole(0, 23),
  /** Weekends and public holidays of China are rest days. */
  workingDaysOnly: z.boolean(),
  /** A missed day can be made up for so many days. */
  makeUpDays: whole(1, 30),
})

const settings = z.strictObject({
  now: plan,
  /** What has been decided and is not in force yet. */
  upcoming: z.strictObject({ from: day, plan }).nullable(),
  /** Closing days from today on. */
  closingDays: z.array(day).max(1_000),
  today: day,
  /** The first day that a change made now concerns. */
  changesFrom: day,
  /** The last year whose public holidays are known; later ones go by weekends. */
  holidaysKnownTo: z.string().regex(/^\d{4}$/),
})

/** How the community tells its days, for those who may change it. */
export const days = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: settings,
})

/** Changes how the community tells its days, from the next day on. It breaks no streak. */
export const setDays = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({
    communityId,
    ...plan.shape,
    /** Those still to come, all of them; earlier ones stay as they were. */
    closingDays: z.array(day).max(100),
  }),
  output: settings,
})

/** One month of a member's days. */
export const calendar = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, month }),
  output: z.strictObject({ month, days: z.array(markedDay).min(28).max(31) }),
})
