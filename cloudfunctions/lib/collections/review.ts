/** Where a text stands that others may not read before an admin has. */
export type HeldKind = 'line' | 'comment' | 'words' | 'nickname' | 'question'

/**
 * A text that the content check did not pass, under `<kind>_<source>`: a newer one of the same source
 * takes its place.
 */
export interface HeldText {
  _id: string
  communityId: string
  kind: HeldKind
  /** The id of the document that it stands in, or for a name of the member. */
  source: string
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
