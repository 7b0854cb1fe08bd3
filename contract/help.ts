import * as z from 'zod'
import { communityId, instant, line, lines, person, requestId, whole } from './fields'
import { verb } from './verb'

/** Derived from who asked and the request. */
const inquiryId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{22}$/)

const topic = z.enum(['checkIn', 'points', 'prizes', 'activities', 'other'])
const text = lines(500)
/** `held`: an admin has to let its words through first. `waiting`: for the staff. `answered`: it is the asker's turn. */
const state = z.enum(['held', 'waiting', 'answered', 'settled'])

/** When somebody of the staff answers, in minutes of the day by the community's clock. */
const hours = z
  .strictObject({
    days: z.enum(['workdays', 'everyDay']),
    from: whole(0, 1_439),
    to: whole(1, 1_440),
  })
  .refine(({ from, to }) => from < to)
const note = z.union([z.literal(''), line(60)])

const inquiry = z.strictObject({
  inquiryId,
  topic,
  state,
  /** The question itself. */
  text,
  /** How many answers it has. */
  replies: whole(0, 40),
  askedAt: instant,
})

const message = z.strictObject({
  /** Who of the staff answers; null: the asker. */
  by: person.nullable(),
  text,
  /** Only its author sees it until an admin lets it through. */
  held: z.boolean(),
  at: instant,
})

const wholeThread = inquiry.extend({
  by: person,
  messages: z.array(message).max(40),
  /** Whether the asker may take it up again. */
  reopens: z.boolean(),
})

/** What a queued question shows, and for how long it has waited. */
const queued = inquiry.extend({
  by: person,
  waitingSince: instant,
  waited: whole(0, 10_000_000),
})

const one = z.strictObject({ communityId, inquiryId })
const said = z.strictObject({ communityId, inquiryId, text, requestId })

/** When somebody is there. */
export const desk = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({
    /** Null: no hours are promised. */
    hours: hours.nullable(),
    note,
    /** Whether somebody is there now. */
    open: z.boolean(),
    /** When somebody is there next, unless it is now; null where nothing is promised within a month. */
    opensAt: instant.nullable(),
  }),
})

/** Asks the staff, under one's own name. `held`: the content check did not pass the words. */
export const ask = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, topic, text, requestId }),
  output: z.strictObject({ inquiryId, held: z.boolean() }),
})

/** The caller's own questions, the newest first. */
export const mine = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({
    communityId,
    after: z.strictObject({ at: instant, inquiryId }).optional(),
  }),
  output: z.strictObject({ inquiries: z.array(inquiry).max(20), more: z.boolean() }),
})

/** One of the caller's own questions, with what was answered. */
export const thread = verb({
  role: 'member',
  proof: 'read',
  input: one,
  output: wholeThread,
})

/** Adds to one's own question. */
export const say = verb({
  role: 'member',
  proof: 'read',
  input: said,
  output: z.strictObject({ held: z.boolean() }),
})

/** Says that one's own question is settled. */
export const settle = verb({
  role: 'member',
  proof: 'read',
  input: one,
  output: z.strictObject({ state }),
})

/** Takes one's own settled question up again, within seven days. */
export const reopen = verb({
  role: 'member',
  proof: 'read',
  input: one,
  output: z.strictObject({ state }),
})

/** Everybody's questions in one state: waiting ones by how long they wait, others the newest first. */
export const queue = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({
    communityId,
    state: state.exclude(['held']),
    after: z.strictObject({ at: instant, inquiryId }).optional(),
  }),
  output: z.strictObject({ inquiries: z.array(queued).max(20), more: z.boolean() }),
})

/** How many wait, and how fast the first answer came in the last thirty days. */
export const figures = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({
    waiting: whole(0, 10_000_000),
    /** Questions whose first answer came in the last thirty days, the newest five hundred at most. */
    answered: whole(0, 500),
    /** Half of them had their first answer within so many minutes; null: none had one. */
    median: whole(0, 10_000_000).nullable(),
    /** Whether minutes are counted within the hours, or by the clock because none are set. */
    within: z.enum(['hours', 'clock']),
  }),
})

/** A question as the staff see it: without what is held. */
export const view = verb({
  role: 'admin',
  proof: 'read',
  input: one,
  output: wholeThread,
})

/** Answers; whoever asked is told, if they wanted to be. */
export const reply = verb({
  role: 'admin',
  proof: 'read',
  input: said,
  output: z.strictObject({ state }),
})

/** Says for the staff that a question is settled; it has been answered before. */
export const close = verb({
  role: 'admin',
  proof: 'read',
  input: one,
  output: z.strictObject({ state }),
})

/** Sets when somebody answers; null promises nothing. */
export const setHours = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, hours: hours.nullable(), note }),
  output: z.strictObject({}),
})
