import { addDays, type Day, dayOf, startOf } from './day'
import type { DayPlan, WorkDays } from './restDay'

/** What an admin decides about days. Closing days are those still to come. */
export type DaySettings = Omit<WorkDays, 'changed'>

/** Settings are kept in places for a minute, so a change this near the day's end waits another day. */
const LEAD_MS = 2 * 60_000
/** Days this long ago are judged by the oldest plan that is remembered. */
const REMEMBERED_DAYS = 400

/** The first day that a change made now can concern. */
export function firstDayToChange(now: Date, workDays: WorkDays): Day {
  return addDays(dayOf(soonAfter(now), workDays), 1)
}

/**
 * A community's days with other settings from the next day on. What held until then is remembered,
 * so that no day is judged anew; a change that has not come into force yet is replaced.
 */
export function changeDays(workDays: WorkDays, settings: DaySettings, now: Date): WorkDays {
  const { closingDays, ...plan } = settings
  const from = firstDayToChange(now, workDays)
  const oldest = addDays(from, -REMEMBERED_DAYS)
  const before = remembered(planAt(soonAfter(now), planOf(workDays)), oldest)
  const past = workDays.closingDays.filter((day) => day < from && day >= oldest)
  const coming = closingDays.filter((day) => day >= from)
  const days = { closingDays: [...new Set([...past, ...coming])].sort() }
  if (isSame(plan, before)) return { ...before, ...days }
  return { ...plan, ...days, changed: { from, at: startOf(from, before), before } }
}

/** What is in force, and what will be from which day on; null if nothing is decided. */
export function daysInForce(workDays: WorkDays, today: Day) {
  const { changed } = workDays
  if (!changed || changed.from <= today) return { now: planOf(workDays), upcoming: null }
  return { now: changed.before, upcoming: { from: changed.from, plan: planOf(workDays) } }
}

function planOf(workDays: WorkDays): DayPlan {
  const { timeZone, cutOffHour, workingDaysOnly, makeUpDays, changed } = workDays
  const plan = { timeZone, cutOffHour, workingDaysOnly, makeUpDays }
  return changed ? { ...plan, changed } : plan
}

function soonAfter(now: Date): Date {
  return new Date(now.getTime() + LEAD_MS)
}

/** What holds at an instant: whatever was decided for later is left out. */
function planAt(instant: Date, plan: DayPlan): DayPlan {
  const { changed } = plan
  return changed && changed.at > instant ? planAt(instant, changed.before) : plan
}

function remembered({ changed, ...plan }: DayPlan, oldest: Day): DayPlan {
  if (!changed || changed.from <= oldest) return plan
  return { ...plan, changed: { ...changed, before: remembered(changed.before, oldest) } }
}

function isSame(one: DayPlan, other: DayPlan): boolean {
  return (
    one.timeZone === other.timeZone &&
    one.cutOffHour === other.cutOffHour &&
    one.workingDaysOnly === other.workingDaysOnly &&
    one.makeUpDays === other.makeUpDays
  )
}
