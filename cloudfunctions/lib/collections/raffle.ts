import type { Outcome } from '../../../domain/raffle/chance'
import type { Win } from '../../../domain/raffle/drawWinners'
import type { LotteryDrawing } from '../../../domain/raffle/lottery'
import type { SealedName } from '../../../domain/raffle/sealedName'
import type { Ticket } from '../../../domain/raffle/ticket'
import type { Awaited } from './picture'

/** What a winner has to say about a prize. */
export type PrizeAsks =
  | { kind: 'nothing' }
  | { kind: 'address' }
  | { kind: 'choice'; options: string[] }

/** A tier: what is won, and how many of it there are. */
export interface RafflePrize {
  name: string
  count: number
  picture: string
  asks: PrizeAsks
}

/** What somebody may have taken part in. */
export type Activity = { kind: 'poll'; pollId: string } | { kind: 'quiz'; quizId: string }

/** Who may enter. */
export type Eligibility =
  | { kind: 'everyone' }
  | { kind: 'checkIns'; days: number }
  | { kind: 'points'; atLeast: number }
  | { kind: 'activity'; of: Activity; title: string }

/** Where chance is to come from. The secret of `reveal` leaves the functions with the draw alone. */
export type PlannedChance =
  | { kind: 'drand' }
  | { kind: 'lottery'; drawings: LotteryDrawing[] }
  | { kind: 'reveal'; sealed: string; secret: string }

/** What was committed to when the list was frozen. */
export interface FrozenList {
  at: Date
  commitment: string
  root: string
  count: number
  weight: number
  /** Of the beacon, for drand. */
  round: { chain: string; number: number } | null
  /** When chance is known; null if nobody can say exactly. */
  knownAt: Date | null
  /** What the documents of the list are known by. */
  listId: string
}

/** A raffle drawn again: which one, whose entries and list it goes by, and why. */
export interface Redraw {
  raffleId: string
  entriesOf: string
  listId: string
  reason: string
}

/** A raffle. Its state goes one way, each step by one conditional write. */
export interface Raffle {
  _id: string
  communityId: string
  title: string
  prizes: RafflePrize[]
  /** Pictures that wait for the content check. */
  awaited?: Awaited
  who: Eligibility
  price: number
  most: number
  closesAt: Date
  headcount: number | null
  drawsAt: Date | null
  chance: PlannedChance
  state: 'open' | 'closing' | 'frozen' | 'drawn' | 'cancelled'
  /** When the timer has something to do; null is never. */
  dueAt: Date | null
  frozen: FrozenList | null
  outcome: Outcome | null
  wins: (Win & { memberId: string; nickname: string })[] | null
  drawnAt: Date | null
  redrawOf: Redraw | null
  redrawnBy: string | null
  cancelled: string | null
  by: string
  /** Names what was asked for, so that the same request id with other content is seen. */
  asked: string
  createdAt: Date
}

/**
 * A member's entry, under `<raffleId>_<member's 22 characters>`: `held` until points are taken,
 * `void` if they never will be, `returned` when the raffle was called off.
 */
export interface RaffleEntry {
  _id: string
  raffleId: string
  communityId: string
  memberId: string
  /** Sealed with a salt of this entry's own. */
  name: SealedName
  weight: number
  points: number
  state: 'held' | 'entered' | 'void' | 'returned'
  /** Counts the tries: each takes points under an id of its own. */
  attempt: number
  requestId: string
  at: Date
}

/**
 * A part of a frozen list, under `<raffleId>_<root>_<part>`. Written once; after that a ticket's name
 * is taken out of it at most, each by a write of its own, so that none comes back.
 */
export interface RaffleListPart {
  _id: string
  raffleId: string
  listId: string
  /** From 0. */
  part: number
  tickets: Ticket[]
  /** A text of each ticket's phone, in the tickets' order. */
  contributions: string[]
}

/** What a winner said about a prize, under the entry's id. The text is erased when the prize is handed out. */
export interface RaffleClaim {
  _id: string
  raffleId: string
  memberId: string
  state: 'claimed' | 'handedOut'
  text: string | null
  /** When what was said is erased at the latest. */
  erasedAt: Date | null
}
