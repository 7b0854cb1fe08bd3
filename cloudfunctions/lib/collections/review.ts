/** Where something stands that others may not see before an admin has. */
export type HeldKind = HeldWords | 'avatar' | 'picture'

/** Words that were held: a line of the day, a comment on the rules, an answer of one's own, an option of a poll, what people say of themselves, a question to the staff. */
export type HeldWords =
  | 'line'
  | 'comment'
  | 'words'
  | 'option'
  | 'nickname'
  | 'skills'
  | 'interests'
  | 'question'

/**
 * A text that the content check did not pass, under `<kind>_<source>`: a newer one of the same source
 * takes its place.
 */
export interface HeldText {
  _id: string
  communityId: string
  kind: HeldKind
  /** The id of the document that it stands in, of the member whom it describes, or of the picture. */
  source: string
  /** The words; of a picture its file. */
  text: string
  by: { memberId: string; nickname: string; avatar: string }
  /** `lapsed`: its author had changed it before somebody decided. */
  state: 'waiting' | 'released' | 'declined' | 'lapsed'
  /** Why it was declined, for its author. */
  reason: string | null
  /** The admin who decided. */
  decidedBy: string | null
  at: Date
}
