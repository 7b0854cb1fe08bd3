import { addDays, dayOf, startOf } from '../../domain/day'
import { demoCommunity } from './demoCommunity'

const HOUR_MS = 3_600_000

/** An hour of the demo community's day that an instant falls on, or of one so many days later. */
export function atHour(hour: number, instant: Date, daysLater = 0): Date {
  const day = addDays(dayOf(instant, demoCommunity), daysLater)
  return new Date(startOf(day, demoCommunity).getTime() + hour * HOUR_MS)
}
