import { addDays, atMinute, type Day, dayOf } from './day'
import { isWorkday, type WorkDays } from './restDay'

/** When somebody of a community's staff answers questions. */
export interface HelpHours {
  days: 'workdays' | 'everyDay'
  /** Minutes of the day by the community's clock, `from` before `to`. */
  from: number
  to: number
}

/** Whose clock it is, and on which days nobody is there at all. */
export type HelpPlace = Pick<WorkDays, 'timeZone' | 'closingDays'>

const MINUTE_MS = 60_000
/** Longer than any run of holidays; a place that is closed for longer says nothing of when it opens. */
const FARTHEST_DAYS = 30
/** Nobody counts the minutes of a wait of more than so many days. */
const LONGEST_DAYS = 60

/** When somebody is there next: the instant itself within the hours; null if not within a month. */
export function nextOpening(instant: Date, hours: HelpHours, place: HelpPlace): Date | null {
  const today = civilDay(instant, place)
  for (let ahead = 0; ahead <= FARTHEST_DAYS; ahead++) {
    const span = spanOn(addDays(today, ahead), hours, place)
    if (span && instant < span.closes) return instant < span.opens ? span.opens : instant
  }
  return null
}

/** How many full minutes of the hours lie between two instants. */
export function helpMinutesBetween(
  { from, to }: { from: Date; to: Date },
  hours: HelpHours,
  place: HelpPlace,
): number {
  const first = civilDay(from, place)
  let waited = 0
  for (let ahead = 0; ahead <= LONGEST_DAYS; ahead++) {
    const day = addDays(first, ahead)
    const span = spanOn(day, hours, place)
    if (span) waited += overlap(span, { opens: from, closes: to })
    if (day > civilDay(to, place)) break
  }
  return Math.floor(waited / MINUTE_MS)
}

interface Span {
  opens: Date
  closes: Date
}

/** From when to when somebody is there on a calendar day; null: nobody is. */
function spanOn(day: Day, { days, from, to }: HelpHours, place: HelpPlace): Span | null {
  if (place.closingDays.includes(day)) return null
  if (days === 'workdays' && !isWorkday(day)) return null
  return { opens: atMinute(day, from, place.timeZone), closes: atMinute(day, to, place.timeZone) }
}

function overlap(one: Span, other: Span): number {
  const begins = Math.max(one.opens.getTime(), other.opens.getTime())
  const ends = Math.min(one.closes.getTime(), other.closes.getTime())
  return Math.max(0, ends - begins)
}

/** Hours are the clock's: a community whose days begin at four answers from nine all the same. */
function civilDay(instant: Date, { timeZone }: HelpPlace): Day {
  return dayOf(instant, { timeZone, cutOffHour: 0 })
}
