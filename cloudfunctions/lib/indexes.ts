import type { CollectionName } from './collections'

/** An index of a collection: its keys in order, each ascending (1) or descending (-1). */
export interface Index {
  name: string
  keys: Record<string, 1 | -1>
  unique?: boolean
}

/** Every index that a query needs. The local cloud and deployment both create them from here. */
export const indexes: Record<CollectionName, readonly Index[]> = {
  communities: [],
  members: [{ name: 'hereToday', keys: { communityId: 1, lastDay: 1, checkedAt: -1 } }],
  ledger: [],
  lines: [{ name: 'saidToday', keys: { communityId: 1, day: 1, state: 1, at: -1 } }],
}
