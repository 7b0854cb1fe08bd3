import type { HelpTopic, InquiryState } from '../../../domain/helpDesk'

type Person = { memberId: string; nickname: string; avatar: string }

/** One message of a question's thread; its place in the list never changes. */
export interface InquiryMessage {
  /** The request that brought it. */
  id: string
  /** Who of the staff answers; null: whoever asked. */
  by: Person | null
  text: string
  /** Held: its author alone sees it. */
  state: 'shown' | 'held'
  at: Date
}

/** What a member asks the staff, under `<memberId>_<requestId>`. */
export interface Inquiry {
  _id: string
  communityId: string
  by: Person
  topic: HelpTopic
  /** The question, which is the first message too: lists need no more of a thread. */
  text: string
  state: InquiryState
  messages: InquiryMessage[]
  /** How many of the messages are the staff's. */
  replies: number
  /** Counts changes: each is made to the thread that it saw. */
  ver: number
  askedAt: Date
  /** Since when it is the staff's turn, or was last. */
  waitingSince: Date
  /** When the first answer came, and how many minutes that took, within the hours where there are any. */
  firstReply: { at: Date; minutes: number } | null
  settledAt: Date | null
}
