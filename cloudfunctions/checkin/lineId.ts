import type { Day } from '../../domain/day'

/** The id of what a member says on a day: one line a day, so that another replaces it. */
export function lineIdOf(memberId: string, day: Day): string {
  return `${memberId}_${day}`
}
