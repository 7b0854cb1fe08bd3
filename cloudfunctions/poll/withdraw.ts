import type { Database } from '../lib/Database'

/** Takes a poll that has not opened yet away, with its places. False if it has opened. */
export async function withdraw(database: Database, pollId: string, now: Date): Promise<boolean> {
  if (!(await database.remove('polls', pollId, { opensAt: { above: now } }))) return false
  await database.removeAll('seats', { pollId })
  return true
}
