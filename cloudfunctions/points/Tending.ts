import type { Database } from '../lib/Database'

/** What the timer works with. */
export interface Tending {
  database: Database
  now: Date
}

/** Longer than a function may take: whoever began something is gone by then. */
const LEFT_ALONE_MS = 30_000

/** What was begun before this, nobody goes on with. */
export function leftAloneSince(now: Date): Date {
  return new Date(now.getTime() - LEFT_ALONE_MS)
}
