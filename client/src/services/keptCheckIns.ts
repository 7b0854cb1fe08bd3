/** A check-in that the cloud has not answered yet. Its ticket proves the day of the tap. */
export interface KeptCheckIn {
  memberId: string
  day: string
  ticket: string
}

/** Keeps one more; a day is kept once, and tickets live for two days at most. */
export function withKept(kept: readonly KeptCheckIn[], more: KeptCheckIn): readonly KeptCheckIn[] {
  if (kept.some((one) => isSame(one, more))) return kept
  return [...kept, more].sort((a, b) => a.day.localeCompare(b.day)).slice(-MOST)
}

/** Lets go of one that was answered. */
export function withoutKept(
  kept: readonly KeptCheckIn[],
  answered: KeptCheckIn,
): readonly KeptCheckIn[] {
  return kept.some((one) => isSame(one, answered))
    ? kept.filter((one) => !isSame(one, answered))
    : kept
}

/** How long to wait before sending again, after so many tries without an answer. */
export function pauseAfter(tries: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(tries, 10))
}

const MOST = 4
const FIRST_PAUSE_MS = 3_000
const LONGEST_PAUSE_MS = 60_000

function isSame(a: KeptCheckIn, b: KeptCheckIn): boolean {
  return a.memberId === b.memberId && a.day === b.day
}
