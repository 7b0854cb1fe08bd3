/**
 * One person's consent to one message, as WeChat gave it on the phone, under
 * `<memberId>_<subject>`. It is used up before the message is sent: never two for one consent.
 */
export interface Consent {
  _id: string
  communityId: string
  memberId: string
  /** What the message is about, such as `poll_<pollId>`. */
  subject: string
  state: 'waiting' | 'sent'
  at: Date
}

/** What a notice is about. */
export type NoticeKind = 'raffle' | 'order' | 'text' | 'help'

/** Something that those who asked are still to be told, under its consents' subject; gone once it is told. */
export interface Notice {
  _id: string
  communityId: string
  kind: NoticeKind
  /** The one member whom it concerns; null: whoever asked. */
  memberId: string | null
  title: string
  result: string
  /** Path and query of the page that a tap on it opens. */
  page: string
  /** When it happened. */
  at: Date
  /** When it is looked at next: quiet hours put it off. */
  dueAt: Date
}
