import { addDays, type Day, monthOf } from './day'

/** Days as one 31-bit mask a month: `{ "202611": 0b101 }` holds the 1st and the 3rd of November. */
export type Months = Readonly<Record<string, number>>

/** Whether a day is in the set. */
export function hasDay(months: Months, day: Day): boolean {
  return (maskOf(months, day) & bitOf(day)) !== 0
}

/** The set with one more day in it. */
export function withDay(months: Months, day: Day): Months {
  return { ...months, [monthOf(day)]: maskOf(months, day) | bitOf(day) }
}

/** Length of the unbroken run of days that ends with `day`; 0 if the day is not in the set. */
export function runEnding(months: Months, day: Day): number {
  let length = 0
  for (let at = day; hasDay(months, at); at = addDays(at, -1)) length++
  return length
}

/** Length of the unbroken run of days that begins with `day`; 0 if the day is not in the set. */
export function runStarting(months: Months, day: Day): number {
  let length = 0
  for (let at = day; hasDay(months, at); at = addDays(at, 1)) length++
  return length
}

function maskOf(months: Months, day: Day): number {
  return months[monthOf(day)] ?? 0
}

function bitOf(day: Day): number {
  return 1 << (Number(day.slice(8)) - 1)
}
