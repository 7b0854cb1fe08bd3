import { addDays, type Day, monthOf } from './day'

/** Days as one 31-bit mask a month: `{ "202611": 0b101 }` holds the 1st and the 3rd of November. */
export type Months = Readonly<Record<string, number>>

/** Days that make up runs: the counted ones, and the rest days that carry a run from one to the next. */
export interface RunDays {
  months: Months
  kept: Months
}

/** A run's length in counted days, and the last day that the walk along it met. */
export interface Run {
  length: number
  end: Day
}

/** Whether a day is in the set. */
export function hasDay(months: Months, day: Day): boolean {
  return (maskOf(months, day) & bitOf(day)) !== 0
}

/** The set with one more day in it. */
export function withDay(months: Months, day: Day): Months {
  return { ...months, [monthOf(day)]: maskOf(months, day) | bitOf(day) }
}

/** The set without a day; the same object if the day is not in it. */
export function withoutDay(months: Months, day: Day): Months {
  return hasDay(months, day)
    ? { ...months, [monthOf(day)]: maskOf(months, day) & ~bitOf(day) }
    : months
}

/** The run that begins with a counted day, forwards (1) or backwards (-1) in time. */
export function runFrom({ months, kept }: RunDays, day: Day, step: 1 | -1): Run {
  let length = 0
  let end = day
  for (let at = day; hasDay(months, at) || hasDay(kept, at); at = addDays(at, step)) {
    if (!hasDay(months, at)) continue
    length++
    end = at
  }
  return { length, end }
}

/** The months whose masks differ from one set to the other. */
export function changedMonths(before: Months, after: Months): string[] {
  return Object.keys(after).filter((month) => (before[month] ?? 0) !== after[month])
}

function maskOf(months: Months, day: Day): number {
  return months[monthOf(day)] ?? 0
}

function bitOf(day: Day): number {
  return 1 << (Number(day.slice(8)) - 1)
}
