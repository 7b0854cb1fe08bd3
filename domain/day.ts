import dayjs from 'dayjs'
import isoWeek from 'dayjs/plugin/isoWeek.js'
import utc from 'dayjs/plugin/utc.js'
import { zoneOffsetAt } from './zoneOffset'

dayjs.extend(utc)
dayjs.extend(isoWeek)

const HOUR_MS = 3_600_000

/** A community's civil day, `YYYY-MM-DD`. Days of one community compare as strings. */
export type Day = string

/** When a community's days begin: the hour `cutOffHour` (0–23) by the wall clock of an IANA zone. */
export interface DayRule {
  timeZone: string
  cutOffHour: number
}

/** The community day that an instant falls on. Before the cut-off it is still the day before. */
export function dayOf(instant: Date, { timeZone, cutOffHour }: DayRule): Day {
  const ms = instant.getTime()
  const wall = ms + zoneOffsetAt(ms, timeZone) - cutOffHour * HOUR_MS
  return new Date(wall).toISOString().slice(0, 10)
}

/**
 * The first instant of a community day: the end of the day before. Where daylight saving repeats the
 * cut-off, the first of the two counts; where it skips it, the instant of the skip.
 */
export function startOf(day: Day, { timeZone, cutOffHour }: DayRule): Date {
  const wall = Date.parse(day) + cutOffHour * HOUR_MS
  const byEve = wall - zoneOffsetAt(wall - 24 * HOUR_MS, timeZone)
  const byMorrow = wall - zoneOffsetAt(wall + 24 * HOUR_MS, timeZone)
  const isOnClock = (start: number) => start + zoneOffsetAt(start, timeZone) === wall
  const starts = [Math.min(byEve, byMorrow), Math.max(byEve, byMorrow)]
  return new Date(starts.find(isOnClock) ?? byEve)
}

/** The day `count` days later, or earlier for a negative count. */
export function addDays(day: Day, count: number): Day {
  return dayjs.utc(day).add(count, 'day').format('YYYY-MM-DD')
}

/** How many days lie from one day to another; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day')
}

/** The calendar month of a day, `YYYYMM`. */
export function monthOf(day: Day): string {
  return day.slice(0, 4) + day.slice(5, 7)
}

/** The ISO week of a day, `YYYY-Www`. */
export function weekOf(day: Day): string {
  const date = dayjs.utc(day)
  return `${date.isoWeekYear()}-W${String(date.isoWeek()).padStart(2, '0')}`
}

/** The seven days, Monday first, of the week that a day lies in. */
export function daysOfWeek(day: Day): Day[] {
  const monday = addDays(day, 1 - dayjs.utc(day).isoWeekday())
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}

/** Every day of a month `YYYYMM`, in order. */
export function daysOfMonth(month: string): Day[] {
  const first = `${month.slice(0, 4)}-${month.slice(4)}-01`
  return Array.from({ length: dayjs.utc(first).daysInMonth() }, (_, index) => addDays(first, index))
}
