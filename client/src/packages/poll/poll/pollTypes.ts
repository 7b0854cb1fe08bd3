import type { Output } from '../../../../../contract'

/** A poll as its page knows it. */
export type Poll = Output<'poll.show'>

/** What one may choose. */
export type PollOption = Poll['options'][number]

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
