import type { Member } from '../lib/collections'
import type { Database } from '../lib/Database'
import { markOf } from './ballotId'

/** So many marks of closed polls may stand before they are dropped. */
const SPARE = 16
/** A vote that was let in before the close has long come to its end. */
const GRACE_MS = 60_000

/** Drops from a member document the marks of polls that take no vote any more. */
export async function forgetMarks(database: Database, member: Member, now: Date): Promise<void> {
  const over = Object.entries(member.voted ?? {})
    .filter(([, closesAt]) => closesAt.getTime() + GRACE_MS < now.getTime())
    .map(([pollId]) => markOf(pollId))
  if (over.length >= SPARE) await database.update('members', member._id, {}, { unset: over })
}
