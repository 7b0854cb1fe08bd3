import { addDays, type Day, daysOfWeek } from '../day'
import { hasDay, type Months } from '../months'

/** The Monday of an ISO week `YYYY-Www`; the 4th of January is always in the first. */
export function mondayOf(week: string): Day {
  const first = `${week.slice(0, 4)}-01-04`
  return addDays(daysOfWeek(first)[0] ?? first, 7 * (Number(week.slice(6)) - 1))
}

/** Whether a day of an ISO week is counted. */
export function wasActiveIn(months: Months, week: string): boolean {
  return daysOfWeek(mondayOf(week)).some((day) => hasDay(months, day))
}
