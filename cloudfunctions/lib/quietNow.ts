import { isQuiet, usualQuietHours } from '../../domain/quietHours'
import { hourOf } from '../../domain/wallClock'
import type { Community } from './collections'

/** Whether nobody's phone rings in this community now. */
export function isQuietNow(
  community: Pick<Community, 'quietHours' | 'timeZone'>,
  now: Date,
): boolean {
  return isQuiet(hourOf(now, community), community.quietHours ?? usualQuietHours)
}
