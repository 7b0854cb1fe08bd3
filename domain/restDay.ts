import { addDays, type Changed, type Day, type DayRule, startOf } from './day'
import { publicHolidays } from './publicHolidays'

/** How a community tells its days and which of them it counts. */
export interface DayPlan extends DayRule {
  /** Weekends and public holidays are rest days; a weekend day that is worked instead is none. */
  workingDaysOnly: boolean
  /** A missed day can be made up for so many days. */
  makeUpDays: number
  changed?: Changed<DayPlan>
}

/** A community's plan of days, and the days on which it is closed. */
export interface WorkDays extends DayPlan {
  closingDays: readonly Day[]
}

/** The days of a community whose owner changed nothing. */
export const defaultDays: WorkDays = {
  timeZone: 'Asia/Shanghai',
  cutOffHour: 0,
  workingDaysOnly: false,
  makeUpDays: 3,
  closingDays: [],
}

/** What held, holds or will hold on a day. */
export function planOn(day: Day, plan: DayPlan): DayPlan {
  const { changed } = plan
  return changed && day < changed.from ? planOn(day, changed.before) : plan
}

/** Whether a day breaks nothing: the community rests on it, is closed, or a change of zone left it out. */
export function isRestDay(day: Day, workDays: WorkDays): boolean {
  if (workDays.closingDays.includes(day)) return true
  if (planOn(day, workDays).workingDaysOnly && !isWorkday(day)) return true
  return startOf(day, workDays) >= startOf(addDays(day, 1), workDays)
}

/** Whether people work on a day in China; in a year whose holidays are not known, from Monday to Friday. */
export function isWorkday(day: Day): boolean {
  const year = publicHolidays[day.slice(0, 4)]
  const date = day.slice(5)
  const weekday = new Date(day).getUTCDay()
  const isWeekend = weekday === 0 || weekday === 6
  return isWeekend ? (year?.worked.includes(date) ?? false) : !year?.off.includes(date)
}

/** The last year whose public holidays are known. */
export function lastKnownYear(): string {
  return Object.keys(publicHolidays).at(-1) ?? ''
}
