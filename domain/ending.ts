/** How long an owner can take back that a community is deleted. */
export const DAYS_TO_TAKE_BACK = 7
const DAY_MS = 86_400_000

/** When a community goes for good if its owner asks for it now. */
export function endOf(now: Date): Date {
  return new Date(now.getTime() + DAYS_TO_TAKE_BACK * DAY_MS)
}
