import { MongoError } from '../MongoError'
import { toNumber } from '../values/compareValues'
import { isDocument } from '../values/Document'
import { rankOf } from '../values/typeOf'
import { compileConditions, isOperators } from './compileConditions'
import { compileQuery } from './compileQuery'
import type { CompileContext, Test } from './Matches'

export function compileArrayOperator(
  operator: '$all' | '$elemMatch' | '$size',
  operand: unknown,
  context: CompileContext,
): Test {
  if (operator === '$size') return sizeTest(operand)
  return operator === '$all' ? allTest(operand, context) : elementTest(operand, context)
}

function sizeTest(operand: unknown): Test {
  if (rankOf(operand) !== rankOf(0)) throw new MongoError('BadValue', '$size needs a number')
  const size = toNumber(operand)
  if (!Number.isInteger(size)) {
    throw new MongoError('BadValue', 'Failed to parse $size. Expected an integer')
  }
  if (size < 0) throw new MongoError('BadValue', '$size may not be negative')
  return (values) => values.some((value) => Array.isArray(value) && value.length === size)
}

/** An empty $all matches nothing; a scalar meets $all of itself. */
function allTest(operand: unknown, context: CompileContext): Test {
  if (!Array.isArray(operand)) throw new MongoError('BadValue', '$all needs an array')
  const tests = operand.map((value) => {
    if (isOperators(value) && Object.keys(value)[0] !== '$elemMatch') {
      throw new MongoError('BadValue', 'no $ expressions in $all')
    }
    return compileConditions(value, context)
  })
  return (values) => tests.length > 0 && tests.every((test) => test(values))
}

function elementTest(operand: unknown, context: CompileContext): Test {
  if (!isDocument(operand)) throw new MongoError('BadValue', '$elemMatch needs an Object')
  const matches = elementMatches(operand, context)
  return (values) =>
    values.some((value) => Array.isArray(value) && value.some((element) => matches(element)))
}

/** Operators judge the element itself, anything else its fields. */
export function elementMatches(
  operand: Record<string, unknown>,
  context: CompileContext,
): (element: unknown) => boolean {
  if (isOperators(operand) && !isLogical(operand)) {
    const test = compileConditions(operand, context)
    return (element) => test([element])
  }
  const matches = compileQuery(operand, context)
  return (element) => {
    if (isDocument(element)) return matches(element)
    return Array.isArray(element) && matches(Object.fromEntries(element.entries()))
  }
}

function isLogical(operand: Record<string, unknown>): boolean {
  return ['$and', '$or', '$nor', '$expr'].includes(Object.keys(operand)[0] ?? '')
}
