import type { Day } from './day'
import { hasDay, type Months } from './months'

/** What a calendar shows of a day: `open` is today while it can still be checked in. */
export type DayMark = 'counted' | 'madeUp' | 'missed' | 'open' | 'ahead' | 'beforeJoining'

/** What decides the marks of a member's calendar. */
export interface CalendarFacts {
  months: Months
  made: Months
  joinedDay: Day
  today: Day
}

/** What of a member decides the marks of their calendar on a day. */
export function calendarFacts(
  { months, made, joinedDay }: Omit<CalendarFacts, 'today'>,
  today: Day,
): CalendarFacts {
  return { months, made, joinedDay, today }
}

/** The mark of one day in a member's calendar. */
export function markOf(day: Day, { months, made, joinedDay, today }: CalendarFacts): DayMark {
  if (hasDay(made, day)) return 'madeUp'
  if (hasDay(months, day)) return 'counted'
  if (day > today) return 'ahead'
  if (day === today) return 'open'
  return day < joinedDay ? 'beforeJoining' : 'missed'
}

/** A row of marked days. */
export function marked(days: readonly Day[], facts: CalendarFacts) {
  return days.map((day) => ({ day, mark: markOf(day, facts) }))
}
