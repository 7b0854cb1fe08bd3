import { BSONRegExp } from 'bson'
import { MongoError } from '../MongoError'
import { type Document, isDocument } from '../values/Document'
import { compileArrayOperator } from './arrayOperators'
import { compareTest, equalTest, isComparison } from './comparisons'
import { compileGeoOperator } from './geoOperators'
import type { CompileContext, Test } from './Matches'
import { regexTest } from './regexTest'
import { bitsTest, moduloTest, typeTest } from './valueOperators'

/** The condition on one field: a value to equal, a regular expression or operators. */
export function compileConditions(condition: unknown, context: CompileContext): Test {
  if (condition instanceof BSONRegExp) return regexTest(condition)
  if (!isOperators(condition)) return equalTest(condition)
  const tests = Object.entries(condition)
    .filter(([operator]) => operator !== '$options' && operator !== '$comment')
    .map(([operator, operand]) => compileOperator(operator, operand, condition, context))
  if (tests.length === 1 && tests[0]) return tests[0]
  return (values) => tests.every((test) => test(values))
}

export function isOperators(condition: unknown): condition is Document {
  if (!isDocument(condition)) return false
  return Object.keys(condition)[0]?.startsWith('$') ?? false
}

function compileOperator(
  operator: string,
  operand: unknown,
  siblings: Document,
  context: CompileContext,
): Test {
  if (isComparison(operator)) return compareTest(operator, operand)
  switch (operator) {
    case '$eq':
      return equalTest(operand)
    case '$ne':
      return not(equalTest(operand))
    case '$in':
      return inTest(operator, operand)
    case '$nin':
      return not(inTest(operator, operand))
    case '$exists':
      return existsTest(operand)
    case '$not':
      return notTest(operand, context)
    case '$regex':
      return regexTest(operand, siblings.$options)
    case '$type':
      return typeTest(operand)
    case '$mod':
      return moduloTest(operand)
    case '$bitsAllClear':
    case '$bitsAllSet':
    case '$bitsAnyClear':
    case '$bitsAnySet':
      return bitsTest(operator, operand)
    case '$all':
    case '$elemMatch':
    case '$size':
      return compileArrayOperator(operator, operand, context)
    default:
      return compileGeoOperator(operator, operand)
  }
}

function not(test: Test): Test {
  return (values) => !test(values)
}

function inTest(operator: string, operand: unknown): Test {
  if (!Array.isArray(operand)) throw new MongoError('BadValue', `${operator} needs an array`)
  if (operand.some(isOperators)) {
    throw new MongoError('BadValue', `cannot nest $ under ${operator}`)
  }
  const tests = operand.map((value) =>
    value instanceof BSONRegExp ? regexTest(value) : equalTest(value),
  )
  return (values) => tests.some((test) => test(values))
}

function existsTest(operand: unknown): Test {
  const wanted = Boolean(operand)
  return (values) => values.some((value) => value !== undefined) === wanted
}

function notTest(operand: unknown, context: CompileContext): Test {
  if (operand instanceof BSONRegExp) return not(regexTest(operand))
  if (!isOperators(operand)) throw new MongoError('BadValue', '$not needs a regex or a document')
  return not(compileConditions(operand, context))
}
