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
