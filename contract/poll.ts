import * as z from 'zod'
import { account } from './account'
import { hashId } from './anonymous'
import {
  choices,
  communityId,
  instant,
  line,
  optionId,
  person,
  picture,
  points,
  pollId,
  requestId,
  whole,
} from './fields'
import { verb } from './verb'

const most = whole(1, 21)
const words = line(60)

/** When members see how it stands. */
const showing = z.enum(['live', 'afterVoting', 'afterClose'])
const repeat = z.enum(['never', 'daily', 'weekly', 'monthly'])
/** Who may vote; `membersAtLaunch` keeps out whoever joins in order to vote. */
const voters = z.enum(['everyone', 'membersAtLaunch', 'staff'])

const about = { communityId, pollId }

/** Launches a poll that opens at once. */
export const launch = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({
    communityId,
    requestId,
    title: line(40),
    description: line(300).optional(),
    options: z
      .array(
        z.strictObject({
          text: words,
          quota: whole(1, 500).optional(),
          picture: picture.optional(),
        }),
      )
      .min(2)
      .max(20),
    most,
    /** Whether one may write an answer of one's own. */
    other: z.boolean(),
    /** Whether members may add options. */
    additions: z.boolean(),
    /** Whether a vote may be changed until the close. */
    changes: z.boolean(),
    showing,
    voters,
    repeat,
    closesAt: instant,
    /**
     * Whether nobody can learn who votes how: ballots go to `box.vote`. Fails with `NOT_FOR_ANONYMOUS`
     * where options have quotas, members write or add, or results show after voting.
     */
    anonymous: z.boolean(),
  }),
  output: z.strictObject({ pollId }),
})

/** Closes a poll early, in a few seconds; one that has not opened yet is withdrawn. Twice is harmless. */
export const close = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject(about),
  output: z.strictObject({ closesAt: instant }),
})

/** Ends a series, whichever of its runs is named: an open run goes on, none opens any more. */
export const stopRepeating = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject(about),
  output: z.strictObject({}),
})

const tally = z.strictObject({
  voters: whole(0, 10_000_000),
  counts: z.record(optionId, whole(0, 10_000_000)),
})

const phase = z.enum(['ahead', 'open', 'closed'])

/** How ballots are kept: under their members, or under keys that only their voters have. */
const ballots = z.enum(['named', 'anonymous'])

const listed = z.strictObject({
  pollId,
  title: line(40),
  ballots,
  phase,
  opensAt: instant,
  closesAt: instant,
  /** Never of an anonymous one: only the phone knows. */
  voted: z.boolean(),
  /** Once it is closed and counted: how many voted, null for too few to be shown, and what most of them chose. */
  outcome: z
    .strictObject({ voters: whole(0, 10_000_000).nullable(), first: z.array(words).max(21) })
    .nullable(),
})

/** Polls that are open or about to open, the next to close first; or past ones, the newest first. */
export const list = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({
    communityId,
    which: z.enum(['open', 'past']),
    /** The last one of the page before. */
    after: z.strictObject({ closesAt: instant, pollId }).optional(),
  }),
  output: z.strictObject({ now: instant, polls: z.array(listed).max(50), more: z.boolean() }),
})

const ballot = z.strictObject({
  choices,
  other: z.strictObject({ text: words, held: z.boolean() }).nullable(),
  at: instant,
})

/** Everything that a poll's page shows. */
export const show = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject(about),
  output: z.strictObject({
    now: instant,
    pollId,
    title: line(40),
    description: line(300).nullable(),
    options: z
      .array(
        z.strictObject({
          id: optionId,
          text: words,
          picture,
          quota: whole(1, 500).nullable(),
          /** Free places, where there is a quota; at most some seconds old. */
          left: whole(0, 500).nullable(),
          /** Added by a member. */
          added: z.boolean(),
        }),
      )
      .min(2)
      .max(20),
    most,
    other: z.boolean(),
    additions: z.boolean(),
    changes: z.boolean(),
    showing,
    voters,
    repeat,
    ballots,
    /** Of an anonymous poll: how far it is, and, once it is counted, how many could have voted. */
    sealed: z
      .strictObject({
        state: z.enum(['voting', 'counting', 'tooFew', 'published']),
        issued: whole(0, 10_000_000).nullable(),
      })
      .nullable(),
    opensAt: instant,
    closesAt: instant,
    phase,
    by: person,
    mine: ballot.nullable(),
    /** How many voted; at most some seconds old, and one's own vote is always in it. Of an anonymous poll in steps of five. */
    voted: whole(0, 10_000_000),
    /** Null while it is not to be shown. */
    result: tally.nullable(),
    /** What others wrote, newest first, of what passed the content check; empty while no result is shown. */
    words: z.array(words).max(20),
    /** The first vote earns so much. */
    points,
    /** Whether this person may close, repeat and export it. */
    staff: z.boolean(),
    /** What to ask WeChat for before `remind`; null where messages are not set up. */
    template: z.string().max(100).nullable(),
    /** Whether this person has asked to be told of the close. */
    reminded: z.boolean(),
    /** A fresh hint for the vote. */
    account,
  }),
})

/**
 * Votes, or votes otherwise. Two database trips the first time with a fitting hint, one for a change;
 * options with a quota cost a few more. Twice the same is one vote and one point.
 */
export const vote = verb({
  role: 'member',
  proof: 'write',
  input: z.strictObject({
    ...about,
    choices,
    other: words.optional(),
    /** The phone knows of a vote of this person in this poll. */
    again: z.boolean(),
    hint: account.optional(),
  }),
  output: z.strictObject({
    /** The vote as it stands: a later one of another phone if that was first. */
    mine: ballot,
    /** Earned by this call. */
    points,
    /** Null for a change, which does not touch the account. */
    account: account.nullable(),
  }),
})

/**
 * The ballots of an anonymous poll that is counted, sorted by what says nothing of when they came:
 * everybody takes all of them, finds the own one on the phone, and can count. `RESULT_NOT_YET` before,
 * and for good under five.
 */
export const bulletin = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ ...about, after: hashId.optional() }),
  output: z.strictObject({
    ballots: z.array(z.strictObject({ ballotId: hashId, choices })).max(1_000),
    next: hashId.nullable(),
  }),
})

/** Adds an option, where members may. The same text again answers the option that is there. */
export const addOption = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ ...about, text: words }),
  /** Null: its words wait for an admin. */
  output: z.strictObject({ id: optionId.nullable() }),
})

/** Keeps that WeChat let us tell this person of the close, once. */
export const remind = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject(about),
  output: z.strictObject({}),
})

/** Settles what is over: counts for good, begins the next run, tells those who asked, frees places not taken. */
export const closeDue = verb({
  role: 'timer',
  input: z.strictObject({}),
  output: z.strictObject({}),
})
