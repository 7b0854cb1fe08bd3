import { hourOf } from '../../domain/wallClock'
import type { Community } from './collections'

const EVENING = 22
const MORNING = 8

/** Whether nobody's phone rings in this community now: from ten in the evening to eight in the morning. */
export function isQuietNow(community: Pick<Community, 'timeZone'>, now: Date): boolean {
  const hour = hourOf(now, community)
  return hour >= EVENING || hour < MORNING
}
