import * as standard from 'mingo/operators/expression'
import { MongoError } from '../MongoError'
import { type Document, isDocument } from '../values/Document'
import { typeName } from './arrayExpressions'
import { evaluate } from './evaluate'
import type { Operator, Operators } from './Operators'
import { zoneOffset } from './zoneOffset'

const parts = [
  '$year',
  '$month',
  '$dayOfMonth',
  '$dayOfYear',
  '$dayOfWeek',
  '$hour',
  '$minute',
  '$second',
  '$millisecond',
  '$isoDayOfWeek',
] as const

/** mingo's, with null for a missing date, weeks around New Year, and time zones looked up once. */
export const dateExpressions: Operators = {
  ...Object.fromEntries(parts.map((name) => [name, ofDate(standard[name] as Operator)])),
  $week: ofDate((...date) => sundayWeek(date)),
  $isoWeek: ofDate((...date) => calendarWeek(date).week),
  $isoWeekYear: ofDate((...date) => calendarWeek(date).year),
  $dateToParts: ofDate((document, operand, options) => {
    const parts = (standard.$dateToParts as Operator)(document, operand, options) as Document
    if (!('isoWeek' in parts)) return parts
    const { year, week } = calendarWeek([document, operand, options])
    return { ...parts, isoWeekYear: year, isoWeek: week }
  }),
  $dateToString: ofDate((document, operand, options) => {
    const format = isDocument(operand) ? evaluate(document, operand.format, options) : undefined
    if (typeof format !== 'string') {
      return (standard.$dateToString as Operator)(document, operand, options)
    }
    // mingo loses %%, so what stands between is formatted by itself.
    const parts = format.split('%%').map((piece) => {
      const full = {
        ...(operand as Document),
        format: withWeeks(piece, [document, operand, options]),
      }
      return piece && (standard.$dateToString as Operator)(document, full, options)
    })
    return parts.join('%')
  }),
  $dateFromParts: (document, operand, options) =>
    isDocument(operand) && 'isoWeekYear' in operand
      ? fromIsoParts(document, operand, options)
      : (standard.$dateFromParts as Operator)(document, operand, options),
}

type DateArguments = Parameters<Operator>

function part(name: '$dayOfYear' | '$dayOfWeek' | '$isoDayOfWeek' | '$year', date: DateArguments) {
  return Number((standard[name] as Operator)(...date))
}

/** Weeks begin on Sunday; days before the first one are in week 0. */
function sundayWeek(date: DateArguments): number {
  return Math.floor((part('$dayOfYear', date) + 7 - part('$dayOfWeek', date)) / 7)
}

/** ISO 8601: a week belongs to the year that holds its Thursday. */
function calendarWeek(date: DateArguments): { year: number; week: number } {
  const thursday = part('$dayOfYear', date) + 4 - part('$isoDayOfWeek', date)
  const year = part('$year', date)
  const lastYear = year - 1
  if (thursday < 1) {
    return { year: lastYear, week: Math.ceil((thursday + daysIn(lastYear)) / 7) }
  }
  if (thursday > daysIn(year)) return { year: year + 1, week: 1 }
  return { year, week: Math.ceil(thursday / 7) }
}

function daysIn(year: number): number {
  return new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29 ? 366 : 365
}

/** Fills in the format's weeks; mingo counts those around New Year differently. */
function withWeeks(format: string, date: DateArguments): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return format.replace(/%[GVU]/g, (mark) => {
    if (mark === '%G') return String(calendarWeek(date).year)
    if (mark === '%V') return twoDigits(calendarWeek(date).week)
    return twoDigits(sundayWeek(date))
  })
}

/** Evaluates the date first, so that null and values of other types are told apart. */
function ofDate(compute: Operator): Operator {
  return (document, operand, options) => {
    const full = isDocument(operand) && 'date' in operand ? operand : { date: operand }
    const date = evaluate(document, full.date, options)
    if (date === undefined || date === null) {
      return 'onNull' in full ? evaluate(document, full.onNull, options) : null
    }
    const instant = toDate(date)
    const zone = 'timezone' in full ? evaluate(document, full.timezone, options) : 'UTC'
    if (zone === undefined || zone === null) return null
    const timezone = zoneOffset(textOf(zone), instant)
    return compute(document, { ...full, date: instant, timezone }, options)
  }
}

function textOf(zone: unknown): string {
  if (typeof zone === 'string') return zone
  throw new MongoError(
    'Location40517',
    `timezone must evaluate to a string, found ${typeName(zone)}`,
  )
}

function toDate(value: unknown): Date {
  if (value instanceof Date) return value
  if (typeof value === 'object' && value !== null && 'getTimestamp' in value) {
    return (value as { getTimestamp: () => Date }).getTimestamp()
  }
  throw new MongoError('Location16006', `can't convert from BSON type ${typeName(value)} to Date`)
}

/** The Monday of an ISO week is counted from the week that holds the 4th of January. */
function fromIsoParts(
  document: unknown,
  operand: Record<string, unknown>,
  options: never,
): unknown {
  const { isoWeekYear, isoWeek = 1, isoDayOfWeek = 1, ...rest } = operand
  const [year, week, day] = [isoWeekYear, isoWeek, isoDayOfWeek].map((part) =>
    Number(evaluate(document, part, options)),
  )
  const fourth = new Date(Date.UTC(year ?? 0, 0, 4))
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7)
  const dayOfJanuary = monday + ((week ?? 1) - 1) * 7 + (day ?? 1) - 1
  const plain = { ...rest, year, month: 1, day: dayOfJanuary }
  return (standard.$dateFromParts as Operator)(document, plain, options)
}
