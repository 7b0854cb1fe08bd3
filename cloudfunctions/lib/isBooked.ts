import type { Member } from './collections'
import type { Database } from './Database'
import { PAGE } from './journalPages'

/**
 * Whether a posting that came after entry `since` stands in a member's ledger: among the newest
 * entries, or, long after, on one of the pages since. No trips while the journal reaches back that far.
 */
export async function isBooked(
  database: Database,
  { _id, journal, seq }: Member,
  { id, since }: { id: string; since: number },
): Promise<boolean> {
  if (journal.some((entry) => entry.id === id)) return true
  const firstHeld = journal[0]?.seq ?? seq + 1
  for (let page = Math.floor(since / PAGE) + 1; (page - 1) * PAGE + 1 < firstHeld; page++) {
    const kept = await database.get('ledger', `${_id}_${page}`)
    if (kept?.entries.some((entry) => entry.id === id)) return true
  }
  return false
}
