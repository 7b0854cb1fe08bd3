import { dayOf } from '../../domain/day'
import type { HelpPlace } from '../../domain/helpHours'
import { planOn } from '../../domain/restDay'
import type { Community } from '../lib/collections'

/** By whose clock the hours of a community are told now, and when it is closed. */
export function placeOf(community: Community, now: Date): HelpPlace {
  const { timeZone } = planOn(dayOf(now, community), community)
  return { timeZone, closingDays: community.closingDays }
}
