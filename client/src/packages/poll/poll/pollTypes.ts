import type { Output } from '../../../../../contract'

/** A poll as its page knows it. */
export type Poll = Output<'poll.show'>

/** What one may choose. */
export type PollOption = Poll['options'][number]

/** What is chosen and how to choose: the same to the page whether a vote goes under a name or sealed. */
export interface Voting {
  chosen: readonly string[]
  choose: (id: string, words?: string | null) => void
  send: () => void
  /** Something is chosen that is not sent. */
  dirty: boolean
  busy: boolean
  failure: string | null
  /** Whether one may choose now. */
  open: boolean
}

/** What every part of the page is given. */
export interface PollPart {
  communityId: string
  poll: Poll
  /** Asks for the poll again. */
  again: () => void
  /** Says something in passing. */
  tell: (words: string) => void
}

/** The choice of writing an answer of one's own. */
export const OTHER = 'other'
