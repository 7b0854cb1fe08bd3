import { MongoError } from '../MongoError'
import { compareValues, equalValues, toNumber } from '../values/compareValues'
import { type Document, isDocument } from '../values/Document'
import { rankOf } from '../values/typeOf'

/** Makes one value of a group's values; `undefined` among them is a missing field. */
export type Accumulate = (values: unknown[]) => unknown

export const accumulators: Record<string, Accumulate> = {
  $sum: (values) => numbersOf(values).reduce((sum, value) => sum + value, 0),
  $avg: (values) => {
    const numbers = numbersOf(values)
    return numbers.length === 0 ? null : mean(numbers)
  },
  $min: (values) => extreme(values, -1),
  $max: (values) => extreme(values, 1),
  $first: ([first]) => first ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: (values) => values.filter(isPresent),
  $addToSet: (values) => distinct(values.filter(isPresent)),
  $mergeObjects: mergeObjects,
  $stdDevPop: (values) => deviation(numbersOf(values), 0),
  $stdDevSamp: (values) => deviation(numbersOf(values), 1),
  $count: (values) => values.length,
}

/** Those of them that also stand in expressions, over their arguments or one array. */
export const expressionAccumulators = [
  '$sum',
  '$avg',
  '$min',
  '$max',
  '$stdDevPop',
  '$stdDevSamp',
] as const

export function distinct(values: unknown[]): unknown[] {
  const kept: unknown[] = []
  for (const value of values) {
    if (!kept.some((other) => equalValues(other, value))) kept.push(value)
  }
  return kept
}

function isPresent(value: unknown): boolean {
  return value !== undefined
}

function numbersOf(values: unknown[]): number[] {
  return values.filter((value) => rankOf(value) === rankOf(0)).map(toNumber)
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length
}

/** Null and missing count only where there is nothing else. */
function extreme(values: unknown[], direction: 1 | -1): unknown {
  const present = values.filter((value) => value !== undefined && value !== null)
  if (present.length === 0) return null
  return present.reduce((best, value) =>
    direction * compareValues(value, best) > 0 ? value : best,
  )
}

function deviation(numbers: number[], correction: 0 | 1): number | null {
  if (numbers.length <= correction) return null
  const centre = mean(numbers)
  const squares = numbers.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return Math.sqrt(squares / (numbers.length - correction))
}

function mergeObjects(values: unknown[]): Document {
  const merged: Document = {}
  for (const value of values) {
    if (value === undefined || value === null) continue
    if (!isDocument(value)) {
      throw new MongoError('Location40400', '$mergeObjects requires object inputs')
    }
    Object.assign(merged, value)
  }
  return merged
}
