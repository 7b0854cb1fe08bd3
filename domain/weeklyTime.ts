import { addDays, type DayRule, dayOf, daysOfWeek, startOf } from './day'

/** The next instant after `now` that is this weekday (1 is Monday) and hour by the community's clock. */
export function nextWeekly(
  { weekday, hour }: { weekday: number; hour: number },
  { timeZone }: DayRule,
  now: Date,
): Date {
  const monday = daysOfWeek(dayOf(now, { timeZone, cutOffHour: 0 }))[0] ?? ''
  const thisWeek = startOf(addDays(monday, weekday - 1), { timeZone, cutOffHour: hour })
  if (thisWeek > now) return thisWeek
  return startOf(addDays(monday, weekday + 6), { timeZone, cutOffHour: hour })
}
