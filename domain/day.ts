import dayjs from 'dayjs'
import isoWeek from 'dayjs/plugin/isoWeek.js'
import utc from 'dayjs/plugin/utc.js'
import { zoneOffsetAt } from './zoneOffset'

dayjs.extend(utc)
dayjs.extend(isoWeek)

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** A community's civil day, `YYYY-MM-DD`. Days of one community compare as strings. */
export type Day = string

/** When a community's days begin: the hour `cutOffHour` (0–23) by the wall clock of an IANA zone. */
export interface DayRule {
  timeZone: string
  cutOffHour: number
  /** Absent if nothing has been changed yet. */
  changed?: Changed<DayRule>
}

/** The last change of a rule: it holds from this day and instant on; until then `before` does. */
export interface Changed<Rule> {
  from: Day
  at: Date
  before: Rule
}

/**
 * The community day that an instant falls on. Before the cut-off it is still the day before. Days
 * never go back: where a change would, the day of the change lasts longer.
 */
export function dayOf(instant: Date, rule: DayRule): Day {
  const { changed } = rule
  if (!changed) return dayByClock(instant, rule)
  if (instant < changed.at) return dayOf(instant, changed.before)
  const eve = addDays(changed.from, -1)
  const day = dayByClock(instant, rule)
  return day < eve ? eve : day
}

/** The first instant of a community day: the end of the day before. A day that a change leaves out ends as it starts. */
export function startOf(day: Day, rule: DayRule): Date {
  const { changed } = rule
  if (!changed) return startByClock(day, rule)
  if (day < changed.from) return startOf(day, changed.before)
  const start = startByClock(day, rule)
  return start < changed.at ? changed.at : start
}

/** The instant at which so many minutes of a calendar day have passed by the clock of a zone. */
export function atMinute(day: Day, minute: number, timeZone: string): Date {
  return whenClocksShow(Date.parse(day) + minute * MINUTE_MS, timeZone)
}

/** The day `count` days later, or earlier for a negative count. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10)
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

function dayByClock(instant: Date, { timeZone, cutOffHour }: DayRule): Day {
  const ms = instant.getTime()
  const wall = ms + zoneOffsetAt(ms, timeZone) - cutOffHour * HOUR_MS
  return new Date(wall).toISOString().slice(0, 10)
}

function startByClock(day: Day, { timeZone, cutOffHour }: DayRule): Date {
  return whenClocksShow(Date.parse(day) + cutOffHour * HOUR_MS, timeZone)
}

/**
 * The instant at which the clocks of a zone show a time, itself read as if it were UTC. Where daylight
 * saving repeats it, the first of the two counts; where it skips it, the instant of the skip.
 */
function whenClocksShow(wall: number, timeZone: string): Date {
  const byEve = wall - zoneOffsetAt(wall - DAY_MS, timeZone)
  const byMorrow = wall - zoneOffsetAt(wall + DAY_MS, timeZone)
  const isOnClock = (start: number) => start + zoneOffsetAt(start, timeZone) === wall
  const starts = [Math.min(byEve, byMorrow), Math.max(byEve, byMorrow)]
  return new Date(starts.find(isOnClock) ?? byEve)
}
