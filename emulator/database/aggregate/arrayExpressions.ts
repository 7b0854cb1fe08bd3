import { MongoError } from '../MongoError'
import { equalValues } from '../values/compareValues'
import { isDocument } from '../values/Document'
import { typeOf } from '../values/typeOf'
import { accumulators, expressionAccumulators } from './accumulators'
import { evaluate, evaluateAll } from './evaluate'
import type { Operator, Operators } from './Operators'

export const arrayExpressions: Operators = {
  ...Object.fromEntries(expressionAccumulators.map((name) => [name, overArguments(name)])),
  $mergeObjects: (document, operand, options) =>
    accumulators.$mergeObjects?.(listOf(document, operand, options)),
  $size: (document, operand, options) => {
    const value = evaluate(document, operand, options)
    if (Array.isArray(value)) return value.length
    throw new MongoError(
      'Location17124',
      `The argument to $size must be an array, but was of type: ${typeName(value)}`,
    )
  },
  $in: (document, operand, options) => {
    const [value, list] = evaluateAll(document, operand, options)
    if (Array.isArray(list)) return list.some((element) => equalValues(element, value))
    throw new MongoError(
      'Location40081',
      `$in requires an array as a second argument, found: ${typeName(list)}`,
    )
  },
  $arrayToObject: (document, operand, options) => {
    const pairs = evaluate(document, operand, options)
    if (pairs === undefined || pairs === null) return null
    if (!Array.isArray(pairs)) {
      throw new MongoError(
        'Location40386',
        `$arrayToObject requires an array input, found: ${typeName(pairs)}`,
      )
    }
    return Object.fromEntries(pairs.map(pairOf))
  },
}

export function typeName(value: unknown): string {
  return value === undefined ? 'missing' : typeOf(value)
}

/** One argument that is an array stands for its elements. */
function overArguments(name: (typeof expressionAccumulators)[number]): Operator {
  return (document, operand, options) => accumulators[name]?.(listOf(document, operand, options))
}

function listOf(document: unknown, operand: unknown, options: never): unknown[] {
  if (Array.isArray(operand) && operand.length !== 1) {
    return evaluateAll(document, operand, options)
  }
  const value = evaluate(document, Array.isArray(operand) ? operand[0] : operand, options)
  return Array.isArray(value) ? (value as unknown[]) : [value]
}

function pairOf(pair: unknown): [string, unknown] {
  if (Array.isArray(pair) && typeof pair[0] === 'string') return [pair[0], pair[1]]
  if (isDocument(pair) && typeof pair.k === 'string') return [pair.k, pair.v]
  throw new MongoError(
    'Location40392',
    '$arrayToObject requires an object with keys of k and v or an array of pairs',
  )
}
