/** What a question can be about. */
export const helpTopics = ['checkIn', 'points', 'prizes', 'activities', 'other'] as const

export type HelpTopic = (typeof helpTopics)[number]

/**
 * How a question stands. `held`: its words did not pass the content check and no admin has let them
 * through; `waiting`: it is the staff's turn; `answered`: it is the asker's.
 */
export type InquiryState = 'held' | 'waiting' | 'answered' | 'settled'

/** So many questions of one member wait for an answer at once, */
export const MOST_WAITING = 5
/** so many are asked within 24 hours, */
export const MOST_A_DAY = 10
/** and so many messages stand in one thread, the question included. */
export const MOST_MESSAGES = 40

const REOPEN_MS = 7 * 86_400_000

/** Whether a question settled then may be taken up again: within seven days. */
export function mayReopen(settledAt: Date, now: Date): boolean {
  return now.getTime() - settledAt.getTime() <= REOPEN_MS
}

/** The middle of some numbers, of two middles the lower; null of none. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}
