import { MongoError } from '../MongoError'
import { compareValues, equalValues } from '../values/compareValues'
import { rankOf, typeOf } from '../values/typeOf'
import { withElements } from '../values/valuesAt'
import type { Test } from './Matches'

export type Comparison = '$gt' | '$gte' | '$lt' | '$lte'

export function isComparison(operator: string): operator is Comparison {
  return ['$gt', '$gte', '$lt', '$lte'].includes(operator)
}

export function equalTest(operand: unknown): Test {
  if (typeof operand === 'string') return stringTest(operand)
  return (values) => withElements(values).some((value) => equalValues(value, operand))
}

/** Most conditions of a conditional update are of this kind. */
function stringTest(operand: string): Test {
  return (values) =>
    values.some((value) => value === operand || (Array.isArray(value) && value.includes(operand)))
}

/** Compares within the operand's own type only; null and NaN can merely be equal. */
export function compareTest(operator: Comparison, operand: unknown): Test {
  if (typeOf(operand) === 'regex') {
    throw new MongoError(
      'BadValue',
      `Can't have RegEx as arg to predicate over field with ${operator}`,
    )
  }
  const accepts = acceptsOf(operator)
  const type = rankOf(operand)
  return (values) =>
    withElements(values).some((value) => {
      if (rankOf(value) !== type) return false
      if (Number.isNaN(value) !== Number.isNaN(operand)) return false
      return accepts(compareValues(value, operand))
    })
}

function acceptsOf(operator: Comparison): (order: number) => boolean {
  switch (operator) {
    case '$gt':
      return (order) => order > 0
    case '$gte':
      return (order) => order >= 0
    case '$lt':
      return (order) => order < 0
    case '$lte':
      return (order) => order <= 0
  }
}
