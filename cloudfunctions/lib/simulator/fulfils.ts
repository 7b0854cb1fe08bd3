import type { Comparison, Condition, Scalar } from '../Database'
import { compareValues, isEqual, rankOf } from './compareValues'
import { isDocument, valuesAt } from './valuesAt'

type Test = (value: unknown, operand: unknown) => boolean

/** Order is asked within one type only: a text is neither above nor below a number. */
const comparisons: Record<Exclude<keyof Comparison, 'not'>, Test> = {
  atMost: (value, operand) => isSameType(value, operand) && compareValues(value, operand) <= 0,
  atLeast: (value, operand) => isSameType(value, operand) && compareValues(value, operand) >= 0,
  above: (value, operand) => isSameType(value, operand) && compareValues(value, operand) > 0,
  below: (value, operand) => isSameType(value, operand) && compareValues(value, operand) < 0,
  oneOf: (value, operand) => (operand as Scalar[]).some((one) => isEqual(value, one)),
}

/** Whether a document fulfils every part of a condition. A list fulfils what one of its elements does. */
export function fulfils(document: unknown, condition: Condition): boolean {
  return Object.entries(condition).every(([path, wanted]) =>
    holds(valuesAt(document, path).flatMap(withElements), wanted),
  )
}

function holds(values: unknown[], wanted: Scalar | Comparison): boolean {
  if (!isComparison(wanted)) return values.some((value) => isEqual(value, wanted))
  return Object.entries(wanted).every(([name, operand]) => {
    if (name === 'not') return !values.some((value) => isEqual(value, operand))
    const test = comparisons[name as keyof typeof comparisons]
    return values.some((value) => test(value, operand))
  })
}

function withElements(value: unknown): unknown[] {
  return Array.isArray(value) ? [value, ...(value as unknown[])] : [value]
}

function isSameType(left: unknown, right: unknown): boolean {
  return rankOf(left) === rankOf(right)
}

/** What is no comparison by all of its names is a value, however much it looks like an operator. */
function isComparison(wanted: unknown): wanted is Comparison {
  if (!isDocument(wanted)) return false
  return Object.keys(wanted).every((name) => name === 'not' || Object.hasOwn(comparisons, name))
}
