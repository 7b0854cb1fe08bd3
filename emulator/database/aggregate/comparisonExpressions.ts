import { compareValues } from '../values/compareValues'
import { evaluateAll } from './evaluate'
import type { Operator, Operators } from './Operators'

/** In expressions values of different types compare by type, and missing stands before null. */
export const comparisonExpressions: Operators = {
  $cmp: comparison((order) => Math.sign(order)),
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
}

export function compareExpressionValues(left: unknown, right: unknown): number {
  if (left === undefined || right === undefined) {
    return Number(right === undefined) - Number(left === undefined)
  }
  return compareValues(left, right)
}

function comparison(answer: (order: number) => unknown): Operator {
  return (document, operand, options) => {
    const [left, right] = evaluateAll(document, operand, options)
    return answer(compareExpressionValues(left, right))
  }
}
