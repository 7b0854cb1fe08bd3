import { type Day, monthOf } from './day'
import { hasDay, type Months } from './months'
import { isRestDay, type WorkDays } from './restDay'

/** What a calendar shows of a day: `open` is today while it can still be checked in. */
export type DayMark = 'counted' | 'madeUp' | 'rest' | 'missed' | 'open' | 'ahead' | 'beforeJoining'

/** What of a member decides the marks of their calendar. */
export interface MemberDays {
  months: Months
  made: Months
  kept: Months
  joinedDay: Day
}

/** What decides the marks of a member's calendar. */
export interface CalendarFacts extends MemberDays {
  today: Day
  workDays: WorkDays
}

/** The mark of one day in a member's calendar. */
export function markOf(day: Day, facts: CalendarFacts): DayMark {
  const { months, made, joinedDay, today } = facts
  if (hasDay(made, day)) return 'madeUp'
  if (hasDay(months, day)) return 'counted'
  if (day === today) return 'open'
  if (day < joinedDay) return 'beforeJoining'
  if (rests(day, facts)) return 'rest'
  return day > today ? 'ahead' : 'missed'
}

/** The first month of a member's calendar: that of joining, or of an earlier day that counted. */
export function firstMonthOf({ months, joinedDay }: MemberDays): string {
  return String(Math.min(...[monthOf(joinedDay), ...Object.keys(months)].map(Number)))
}

/** A row of marked days. */
export function marked(days: readonly Day[], facts: CalendarFacts) {
  return days.map((day) => ({ day, mark: markOf(day, facts) }))
}

/** A day that has carried the run stays a rest day, whatever the community counts by now. */
function rests(day: Day, { kept, workDays }: CalendarFacts): boolean {
  return hasDay(kept, day) || isRestDay(day, workDays)
}
