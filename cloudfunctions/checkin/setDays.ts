import { isDeepStrictEqual } from 'node:util'
import type { contract } from '../../contract'
import { changeDays } from '../../domain/changeDays'
import type { WorkDays } from '../../domain/restDay'
import type { Community } from '../lib/collections'
import type { Condition } from '../lib/Database'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { settingsOf } from './days'
import { freshCommunity } from './freshCommunity'

const MOST_ATTEMPTS = 3

/** Changes the community's days from the next one on; what held until then stays remembered. */
export async function setDays({ database, input, now }: Call<typeof contract.checkin.setDays>) {
  const { communityId, ...settings } = input
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const community = await freshCommunity(database, communityId)
    if (community.state === 'archived') throw new Failure('COMMUNITY_CLOSED')
    const next = changeDays(workDaysIn(community), settings, now)
    if (isDeepStrictEqual(next, workDaysIn(community))) return settingsOf(next, now)
    const change = next.changed ? { set: { ...next } } : { set: { ...next }, unset: ['changed'] }
    if (await database.update('communities', communityId, unchanged(community), change))
      return settingsOf(next, now)
  }
  throw new Failure('BUSY')
}

function workDaysIn(community: Community): WorkDays {
  const { timeZone, cutOffHour, workingDaysOnly, makeUpDays, closingDays, changed } = community
  const days = { timeZone, cutOffHour, workingDaysOnly, makeUpDays, closingDays }
  return changed ? { ...days, changed } : days
}

/** Two admins at once: the second reckons anew. */
function unchanged({ changed, ...days }: Community): Condition {
  return {
    timeZone: days.timeZone,
    cutOffHour: days.cutOffHour,
    workingDaysOnly: days.workingDaysOnly,
    makeUpDays: days.makeUpDays,
    'changed.from': changed?.from ?? null,
  }
}
