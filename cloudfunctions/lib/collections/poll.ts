import type { Repeat, Series, Showing, Span } from '../../../domain/poll'
import type { Result } from '../../../domain/pollResult'
import type { Awaited } from './picture'

/** One of the things to choose between. */
export interface PollOption {
  id: string
  text: string
  /** Its address; empty for none. */
  picture: string
  /** How many may choose it; null for any number. Who has a place stands in `seats`. */
  quota: number | null
  /** The member who added it after the launch. */
  addedBy: string | null
}

/**
 * A question put to a community. What it does at an instant follows from `opensAt` and `closesAt`
 * alone; `state` is how far its timer has come: `closed` has its result for good, `told` has told
 * those who asked.
 */
export interface Poll extends Span {
  _id: string
  communityId: string
  state: 'open' | 'closed' | 'told'
  title: string
  description: string | null
  options: PollOption[]
  /** Pictures that wait for the content check. */
  awaited?: Awaited
  most: number
  other: boolean
  additions: boolean
  changes: boolean
  showing: Showing
  voters: 'everyone' | 'membersAtLaunch' | 'staff'
  repeat: Repeat
  /** The first run of its series and the number of this one: the next run's id follows from them. */
  series: Omit<Series, 'repeat'> & { id: string }
  /**
   * How ballots are kept. `named`: under poll and member, in `ballots`. `anonymous`: in
   * `anonymousBallots` under ids that lead to nobody; they come in by a verb without identity and earn nothing.
   */
  ballots: { kind: 'named' } | SealedBallots
  /** Whether an option has a quota. */
  limited: boolean
  by: { memberId: string; nickname: string; avatar: string }
  /** What was asked for, as a hash: the same request again must be the same. */
  asked: string
  /** Counted once nothing can come in any more. */
  result: Result | null
}

/** What a poll keeps of ballots that lead to nobody. */
export interface SealedBallots {
  kind: 'anonymous'
  /** What is shown while it is open: taken anew when five more ballots are in. */
  soFar: Result | null
  /** How many tokens were given out; counted with the result. */
  issued: number | null
}

/** A named vote, under `<pollId>_<the member's 22 characters>`: there is one a member, whatever happens. */
export interface Ballot {
  _id: string
  communityId: string
  pollId: string
  memberId: string
  choices: string[]
  /** Held words are counted, and read by staff alone. */
  other: { text: string; state: 'shown' | 'held' } | null
  /** The server's instant of the first vote. */
  first: Date
  /** The server's instant of the vote as it stands. An older write never takes its place. */
  at: Date
  /** Its voter has erased themselves: it stays as it is, whoever comes back. */
  erased?: true
}

/**
 * The places of an option with a quota, under `<pollId>_<optionId>`: `left` and the holders are
 * always as many as the quota. A place is held before the ballot is written; one whose ballot never
 * came is given back by the timer.
 */
export interface Seats {
  _id: string
  pollId: string
  optionId: string
  left: number
  /** By the member's 22 characters: the instant of the vote that the place is held for. */
  holders: Record<string, Date>
}
