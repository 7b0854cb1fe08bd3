/** How a community lets people in. Secrets stand elsewhere; this is what anybody may know. */
export type WayIn = 'open' | 'password' | 'list' | 'invitation' | 'group'

/** Wrong proofs that one person may give within the window below. */
export const MOST_WRONG_PROOFS = 5
const WINDOW_MS = 60 * 60_000

/** The wrong proofs of one person, counted from the first one on. */
export interface WrongProofs {
  count: number
  since: Date
}

/** The wrong proofs after one more, or null if no more may be tried now. */
export function oneMoreProof(before: WrongProofs | null, now: Date): WrongProofs | null {
  if (!before || now.getTime() - before.since.getTime() >= WINDOW_MS)
    return { count: 1, since: now }
  // Its own fields only: what is kept beside them, such as an id, cannot be written again.
  const { count, since } = before
  return count < MOST_WRONG_PROOFS ? { count: count + 1, since } : null
}

/** An entry of the list as it is compared: people type it with spaces, in capitals, in full width. */
export function plainEntry(entry: string): string {
  return entry.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()
}
