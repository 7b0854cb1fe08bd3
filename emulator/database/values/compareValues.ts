import type { Binary, BSONRegExp, Decimal128, Long, ObjectId } from 'bson'
import type { Document } from './Document'
import { rankOf, typeOf } from './typeOf'

/**
 * MongoDB's order over all values: by type, then by value; strings by their UTF-8 bytes, documents
 * field by field in the order they stand. A missing value equals null.
 */
export function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0
  if (typeof left === 'string' && typeof right === 'string') return compareStrings(left, right)
  const byType = rankOf(left) - rankOf(right)
  return byType === 0 ? compareSameType(left, right) : byType
}

export function equalValues(left: unknown, right: unknown): boolean {
  return compareValues(left, right) === 0
}

/** A JavaScript number for every BSON number; decimals lose digits that a double cannot hold. */
export function toNumber(value: unknown): number {
  if (typeof value === 'number') return value
  return Number((value as Long | Decimal128).toString())
}

/** Code units compare like UTF-8 once surrogates are moved behind U+E000–U+FFFF. */
export function compareStrings(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index++) {
    const difference = utf8Order(left.charCodeAt(index)) - utf8Order(right.charCodeAt(index))
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

function utf8Order(unit: number): number {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}

function compareSameType(left: unknown, right: unknown): number {
  switch (typeOf(left)) {
    case 'int':
    case 'long':
    case 'double':
    case 'decimal':
      return compareNumbers(toNumber(left), toNumber(right))
    case 'bool':
      return Number(left) - Number(right)
    case 'date':
      return compareNumbers((left as Date).getTime(), (right as Date).getTime())
    case 'object':
      return compareDocuments(left as Document, right as Document)
    case 'array':
      return compareArrays(left as unknown[], right as unknown[])
    case 'objectId':
      return Buffer.compare((left as ObjectId).id, (right as ObjectId).id)
    case 'binData':
      return compareBinary(left as Binary, right as Binary)
    case 'timestamp':
      return compareNumbers(Number(left), Number(right))
    case 'regex':
      return compareStrings(regexText(left), regexText(right))
    case 'javascript':
      return compareStrings(JSON.stringify(left), JSON.stringify(right))
    case 'string':
    case 'null':
    case 'undefined':
    case 'minKey':
    case 'maxKey':
      return 0
  }
}

/** NaN stands before every other number and equals itself. */
function compareNumbers(left: number, right: number): number {
  if (left === right) return 0
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1
  if (Number.isNaN(right)) return 1
  return left < right ? -1 : 1
}

function compareDocuments(left: Document, right: Document): number {
  const leftNames = Object.keys(left)
  const rightNames = Object.keys(right)
  for (const [index, name] of leftNames.entries()) {
    const other = rightNames[index]
    if (other === undefined) return 1
    const difference = compareFields(name, left[name], other, right[other])
    if (difference !== 0) return difference
  }
  return leftNames.length - rightNames.length
}

function compareFields(leftName: string, left: unknown, rightName: string, right: unknown): number {
  const byType = rankOf(left) - rankOf(right)
  if (byType !== 0) return byType
  return compareStrings(leftName, rightName) || compareValues(left, right)
}

function compareArrays(left: unknown[], right: unknown[]): number {
  for (const [index, value] of left.entries()) {
    if (index >= right.length) return 1
    const difference = compareValues(value, right[index])
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

function compareBinary(left: Binary, right: Binary): number {
  if (left.length() !== right.length()) return left.length() - right.length()
  return left.sub_type - right.sub_type || Buffer.compare(left.value(), right.value())
}

/** Pattern and options, parted by a character that neither holds. */
export function regexText(value: unknown): string {
  if (value instanceof RegExp) return `${value.source}\0${value.flags}`
  const { pattern, options } = value as BSONRegExp
  return `${pattern}\0${options}`
}
