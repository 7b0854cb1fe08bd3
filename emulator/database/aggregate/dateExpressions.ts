import * as standard from 'mingo/operators/expression'
import { MongoError } from '../MongoError'
import { isDocument } from '../values/Document'
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
  '$isoWeek',
  '$isoWeekYear',
  '$isoDayOfWeek',
] as const

/** mingo's, with null for a missing date, the weeks of `$week`, and time zones looked up once. */
export const dateExpressions: Operators = {
  ...Object.fromEntries(parts.map((name) => [name, ofDate(standard[name] as Operator)])),
  $week: ofDate((document, operand, options) => {
    const dayOfYear = Number((standard.$dayOfYear as Operator)(document, operand, options))
    const dayOfWeek = Number((standard.$dayOfWeek as Operator)(document, operand, options))
    return Math.floor((dayOfYear + 7 - dayOfWeek) / 7)
  }),
  $dateToParts: ofDate(standard.$dateToParts as Operator),
  $dateToString: ofDate(standard.$dateToString as Operator),
  $dateFromParts: (document, operand, options) =>
    isDocument(operand) && 'isoWeekYear' in operand
      ? fromIsoParts(document, operand, options)
      : (standard.$dateFromParts as Operator)(document, operand, options),
}

/** Evaluates the date first, so that null and values of other types are told apart. */
function ofDate(part: Operator): Operator {
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
    return part(document, { ...full, date: instant, timezone }, options)
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
