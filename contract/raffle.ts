import * as z from 'zod'
import {
  communityId,
  day,
  instant,
  line,
  memberId,
  nickname,
  picture,
  points,
  pollId,
  requestId,
  whole,
} from './fields'
import { verb } from './verb'

const quizId = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
const raffleId = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const signature = z.string().regex(/^[0-9a-f]{96}$/)
const code = z.string().regex(/^\d{7}$/)
const weight = whole(1, 10_000)
const reason = line(100)
/** Six characters that stand for a frozen list. */
const fingerprint = line(12)

/** What a winner has to say: nothing, where to send it, or which of several. */
const asks = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nothing') }),
  z.strictObject({ kind: z.literal('address') }),
  z.strictObject({ kind: z.literal('choice'), options: z.array(line(30)).min(2).max(10) }),
])

const prize = z.strictObject({
  name: line(30),
  count: whole(1, 200),
  /** A file in the cloud's storage, or empty. */
  picture,
  asks,
})

const activity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('poll'), pollId }),
  z.strictObject({ kind: z.literal('quiz'), quizId }),
])
const everyone = z.strictObject({ kind: z.literal('everyone') })
/** Who checked in on so many of the last thirty days. */
const byCheckIns = z.strictObject({ kind: z.literal('checkIns'), days: whole(1, 30) })
/** Who has at least so many points. */
const byPoints = z.strictObject({ kind: z.literal('points'), atLeast: whole(1, 1_000_000) })
/** Who voted in a poll, or handed a quiz in, by the time of entering. */
const byActivity = z.strictObject({ kind: z.literal('activity'), of: activity })

const who = z.discriminatedUnion('kind', [everyone, byCheckIns, byPoints, byActivity])
/** As members read it: an activity with its title. */
const shownWho = z.discriminatedUnion('kind', [
  everyone,
  byCheckIns,
  byPoints,
  byActivity.extend({ title: line(40) }),
])

const drawing = z.strictObject({
  game: z.enum(['ssq', 'pl5', '3d']),
  issue: z.string().regex(/^\d{5,8}$/),
  day,
})

const drawings = z.array(drawing).min(2).max(3)

/** Where chance is to come from: a public beacon, public lottery numbers, or a sealed secret of the server's. */
const chance = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('drand') }),
  z.strictObject({ kind: z.literal('lottery'), drawings }),
  z.strictObject({ kind: z.literal('reveal') }),
])

/** What an admin sets up. */
const plan = z.strictObject({
  title: line(30),
  prizes: z.array(prize).min(1).max(10),
  who,
  /** Points for one entry; 0 is free. */
  price: whole(0, 10_000),
  /** How many entries one member may take; more than one only for points. */
  most: whole(1, 100),
  closesAt: instant,
  /** Closes earlier, once so many have entered. */
  headcount: whole(2, 100_000).nullable(),
  /** Not drawn before; null is as soon as possible. */
  drawsAt: instant.nullable(),
  chance,
})

const winner = z.strictObject({ prize: whole(0, 9), code, memberId, nickname })

/** The chance of a raffle as members see it. `standing`: whether a chain is public or made for practice. */
const shownChance = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('drand'),
    round: whole(1, 1_000_000_000).nullable(),
    standing: z.enum(['public', 'practice']).nullable(),
  }),
  z.strictObject({
    kind: z.literal('lottery'),
    drawings: z.array(drawing),
    /** When all of them are over: numbers are taken from then on. */
    endsAt: instant,
  }),
  z.strictObject({ kind: z.literal('reveal'), sealed: hash }),
])

const raffle = z.strictObject({
  raffleId,
  ...plan.omit({ chance: true, who: true }).shape,
  who: shownWho,
  chance: shownChance,
  state: z.enum(['open', 'closing', 'frozen', 'drawn', 'cancelled']),
  /** Members who have entered. */
  entered: whole(0, 10_000_000),
  /** How many entries they have together; null while the raffle is open. */
  weight: whole(0, 1_000_000_000).nullable(),
  mine: z
    .strictObject({
      weight,
      points,
      /** `waiting`: it is not certain yet whether the entry came about. */
      state: z.enum(['waiting', 'entered', 'returned']),
    })
    .nullable(),
  frozen: z
    .strictObject({
      at: instant,
      commitment: hash,
      fingerprint,
      root: hash,
      /** When chance is known; null if nobody can say exactly. */
      knownAt: instant.nullable(),
    })
    .nullable(),
  winners: z.array(winner).nullable(),
  drawnAt: instant.nullable(),
  /** The raffle that this one draws again, and why. */
  redrawOf: z.strictObject({ raffleId, reason }).nullable(),
  redrawnBy: raffleId.nullable(),
  /** Why it did not take place. */
  cancelled: reason.nullable(),
})

export type ShownRaffle = z.output<typeof raffle>

const about = z.strictObject({ communityId, raffleId })

/** The raffles of a community, newest first. */
export const list = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, before: instant.optional() }),
  output: z.strictObject({
    raffles: z.array(raffle).max(20),
    /** Where the next page begins; null is the end. */
    next: instant.nullable(),
  }),
})

/** One raffle, with what the caller has in it. */
export const view = verb({
  role: 'member',
  proof: 'read',
  input: about,
  output: z.strictObject({
    raffle,
    now: instant,
    /** What the caller could pay with. */
    balance: points,
    /** Whether the raffle is for the caller. */
    eligible: z.boolean(),
    /** The caller's prize, if there is one, and what was said about it. */
    prize: z
      .strictObject({
        index: whole(0, 9),
        text: z.string().max(200).nullable(),
        state: z.enum(['waiting', 'claimed', 'handedOut']),
      })
      .nullable(),
  }),
})

/** Takes entries, once: points and entry together, or neither. */
export const enter = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, raffleId, requestId, weight }),
  output: z.strictObject({ weight, points, again: z.boolean() }),
})

/** A name in a list: with its salt, or by its seal alone. */
const sealedName = z.union([
  z.strictObject({ nickname, salt: z.string().regex(/^[0-9a-f]{32}$/) }),
  z.strictObject({ nickname: z.null(), seal: hash }),
])

/** The proof that the caller's own ticket is in the frozen list. */
export const proof = verb({
  role: 'member',
  proof: 'read',
  input: about,
  output: z.strictObject({
    ticket: z.strictObject({ code, weight, memberId, name: sealedName }),
    block: z.string(),
    path: z.array(z.strictObject({ side: z.enum(['left', 'right']), hash })).max(20),
    root: hash,
  }),
})

/**
 * Everything a stranger needs to recompute a frozen or drawn raffle: see docs/raffle.md. A long list
 * comes in parts, so that no copy of its names lies anywhere but where they can be erased.
 */
export const transcript = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, raffleId, part: whole(0, 9_999).default(0) }),
  output: z.strictObject({
    /** A transcript with this part of the tickets. */
    json: z.string(),
    parts: whole(1, 10_000),
  }),
})

/** Draws if it is time. Anyone may bring the beacon's signature, for it proves itself; lottery numbers an admin brings. */
export const draw = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({
    communityId,
    raffleId,
    signature: signature.optional(),
    numbers: z
      .array(z.array(whole(0, 33)).max(7))
      .max(3)
      .optional(),
  }),
  output: z.strictObject({ state: z.enum(['open', 'closing', 'frozen', 'drawn', 'cancelled']) }),
})

/** A winner says where to send a prize, or which it shall be; only admins read it. */
export const claim = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, raffleId, text: line(200) }),
  output: z.strictObject({ text: line(200) }),
})

/** Sets a raffle up. */
export const launch = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, requestId, plan }),
  output: z.strictObject({ raffleId }),
})

/** Calls an open raffle off; everybody's points go back. */
export const cancel = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, raffleId, reason }),
  output: z.strictObject({ state: z.literal('cancelled') }),
})

/** Draws a drawn raffle again, openly: a new raffle with the same list, and both stay listed. */
export const redraw = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({
    communityId,
    raffleId,
    requestId,
    reason,
    /** The later drawings that decide, where lottery numbers do. */
    drawings: drawings.optional(),
  }),
  output: z.strictObject({ raffleId }),
})

/** The winners with what they said, for those who hand the prizes out. */
export const claims = verb({
  role: 'admin',
  proof: 'read',
  input: about,
  output: z.strictObject({
    claims: z.array(
      z.strictObject({
        ...winner.shape,
        text: z.string().max(200).nullable(),
        state: z.enum(['waiting', 'claimed', 'handedOut']),
      }),
    ),
  }),
})

/** Marks a prize as handed out; what the winner said about it is erased. */
export const handOut = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, raffleId, memberId }),
  output: z.strictObject({ state: z.literal('handedOut') }),
})

/** Every minute: settles, closes, freezes, draws, pays back and erases what is due. */
export const tend = verb({
  role: 'timer',
  input: z.strictObject({}),
  output: z.strictObject({ tended: whole(0, 1_000) }),
})
