import { MongoError } from '../MongoError'
import { toNumber } from '../values/compareValues'
import { rankOf, typeOf } from '../values/typeOf'
import { withElements } from '../values/valuesAt'
import type { Test } from './Matches'

const typeNumbers: Record<number, string> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  13: 'javascript',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  127: 'maxKey',
  [-1]: 'minKey',
}
const numberTypes = ['int', 'long', 'double', 'decimal']

export function typeTest(operand: unknown): Test {
  const wanted = new Set((Array.isArray(operand) ? operand : [operand]).flatMap(typeNames))
  return (values) =>
    withElements(values).some((value) => value !== undefined && wanted.has(typeOf(value)))
}

function typeNames(name: unknown): string[] {
  if (name === 'number') return numberTypes
  const known = typeof name === 'number' ? typeNumbers[name] : name
  if (typeof known === 'string' && Object.values(typeNumbers).includes(known)) return [known]
  throw new MongoError('BadValue', `Unknown type name alias: ${String(name)}`)
}

/** Both divisor and field lose their fractions before the division. */
export function moduloTest(operand: unknown): Test {
  if (!Array.isArray(operand))
    throw new MongoError('BadValue', 'malformed mod, needs to be an array')
  const [divisor, remainder] = operand.map((value) => Math.trunc(toNumber(value)))
  if (divisor === undefined || remainder === undefined) {
    throw new MongoError('BadValue', 'malformed mod, not enough elements')
  }
  if (operand.length > 2) throw new MongoError('BadValue', 'malformed mod, too many elements')
  if (divisor === 0) throw new MongoError('BadValue', 'divisor cannot be 0')
  return (values) =>
    withElements(values).some(
      (value) => isNumber(value) && Math.trunc(toNumber(value)) % divisor === remainder,
    )
}

export function bitsTest(
  operator: '$bitsAllClear' | '$bitsAllSet' | '$bitsAnyClear' | '$bitsAnySet',
  operand: unknown,
): Test {
  const mask = maskOf(operator, operand)
  const accepts = (bits: bigint) => {
    if (operator === '$bitsAllSet') return bits === mask
    if (operator === '$bitsAllClear') return bits === 0n
    return operator === '$bitsAnySet' ? bits !== 0n : bits !== mask
  }
  return (values) =>
    withElements(values).some(
      (value) => Number.isInteger(value) && accepts(BigInt(Number(value)) & mask),
    )
}

function maskOf(operator: string, operand: unknown): bigint {
  if (Array.isArray(operand)) {
    return operand.reduce((mask: bigint, position) => mask | (1n << BigInt(Number(position))), 0n)
  }
  if (typeof operand === 'number' && Number.isInteger(operand) && operand >= 0) {
    return BigInt(operand)
  }
  throw new MongoError('BadValue', `${operator} takes an Array, a number, or a BinData`)
}

function isNumber(value: unknown): boolean {
  return rankOf(value) === rankOf(0)
}
