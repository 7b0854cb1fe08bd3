import type { Line } from './collections/checkin'
import type { Community, LedgerPage, Member } from './collections/community'

export type * from './collections/checkin'
export type * from './collections/community'

/** Every collection and what its documents are. */
export interface Collections {
  communities: Community
  members: Member
  ledger: LedgerPage
  lines: Line
}

export type CollectionName = keyof Collections
