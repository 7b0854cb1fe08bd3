import type { contract } from '../../contract'
import { daysInForce, firstDayToChange } from '../../domain/changeDays'
import { dayOf } from '../../domain/day'
import { type DayPlan, lastKnownYear, type WorkDays } from '../../domain/restDay'
import type { Call } from '../lib/serve'
import { freshCommunity } from './freshCommunity'

/** How the community tells its days: now, and from tomorrow on. */
export async function days({ database, input, now }: Call<typeof contract.checkin.days>) {
  return settingsOf(await freshCommunity(database, input.communityId), now)
}

/** The day settings as admins see them. */
export function settingsOf(workDays: WorkDays, now: Date) {
  const today = dayOf(now, workDays)
  const { now: inForce, upcoming } = daysInForce(workDays, today)
  return {
    now: onWire(inForce),
    upcoming: upcoming && { from: upcoming.from, plan: onWire(upcoming.plan) },
    closingDays: workDays.closingDays.filter((day) => day >= today),
    today,
    changesFrom: firstDayToChange(now, workDays),
    holidaysKnownTo: lastKnownYear(),
  }
}

function onWire({ timeZone, cutOffHour, workingDaysOnly, makeUpDays }: DayPlan) {
  return { timeZone, cutOffHour, workingDaysOnly, makeUpDays }
}
