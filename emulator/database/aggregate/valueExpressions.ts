import { ObjectId } from 'bson'
import * as standard from 'mingo/operators/expression'
import { MongoError } from '../MongoError'
import { toNumber } from '../values/compareValues'
import { isDocument } from '../values/Document'
import { shellText } from '../values/shellText'
import { rankOf } from '../values/typeOf'
import { typeName } from './arrayExpressions'
import { evaluate, evaluateAll } from './evaluate'
import type { Operator, Operators } from './Operators'

export const valueExpressions: Operators = {
  $trunc: rounded('$trunc', Math.trunc),
  $round: rounded('$round', halfToEven),
  $toUpper: cased((text) => text.toUpperCase()),
  $toLower: cased((text) => text.toLowerCase()),
  $indexOfCP: indexOfCP,
  $toObjectId: (document, operand, options) => {
    const value = evaluate(document, operand, options)
    if (value === undefined || value === null) return null
    if (value instanceof ObjectId) return value
    if (typeof value === 'string' && ObjectId.isValid(value) && value.length === 24) {
      return new ObjectId(value)
    }
    throw new MongoError(
      'ConversionFailure',
      `Failed to parse objectId ${shellText(value)} in $convert with no onError value`,
    )
  },
  $switch: (document, operand, options) => {
    const hasDefault = isDocument(operand) && 'default' in operand
    const value = (standard.$switch as Operator)(document, operand, options)
    if (value !== undefined || hasDefault || someBranch(document, operand, options)) return value
    throw new MongoError(
      'Location40066',
      '$switch could not find a matching branch for an input, and no default was specified.',
    )
  },
}

function someBranch(document: unknown, operand: unknown, options: never): boolean {
  const branches = isDocument(operand) && Array.isArray(operand.branches) ? operand.branches : []
  return branches.some(
    (branch) => isDocument(branch) && Boolean(evaluate(document, branch.case, options)),
  )
}

/** Takes the number alone or with the decimal place. */
function rounded(name: string, round: (value: number) => number): Operator {
  return (document, operand, options) => {
    const [value, place = 0] = evaluateAll(document, operand, options)
    if (value === undefined || value === null) return null
    if (rankOf(value) !== rankOf(0)) {
      throw new MongoError(
        'Location51081',
        `${name} only supports numeric types, not ${typeName(value)}`,
      )
    }
    return shifted(toNumber(value), Number(place), round)
  }
}

/** Moves the decimal point through the text, so that 1.005 keeps its digits. */
function shifted(value: number, place: number, round: (value: number) => number): number {
  if (!Number.isFinite(value)) return value
  const moved = round(Number(moveBy(value, place)))
  return Number(moveBy(moved, -place))
}

function moveBy(value: number, places: number): string {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  return `${digits}e${Number(exponent) + places}`
}

function halfToEven(value: number): number {
  const floor = Math.floor(value)
  if (value - floor !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}

function cased(change: (text: string) => string): Operator {
  return (document, operand, options) => {
    const value = evaluate(document, operand, options)
    if (value === undefined || value === null) return ''
    if (typeof value === 'string') return change(value)
    if (typeof value === 'number') return change(String(value))
    throw new MongoError(
      'Location16007',
      `can't convert from BSON type ${typeName(value)} to String`,
    )
  }
}

/** The place counted in characters, not in UTF-16 units. */
function indexOfCP(document: unknown, operand: unknown, options: never): number | null {
  const [text, search, start = 0, end] = evaluateAll(document, operand, options)
  if (text === undefined || text === null) return null
  if (typeof text !== 'string' || typeof search !== 'string') {
    throw new MongoError('Location40093', '$indexOfCP requires strings')
  }
  const characters = Array.from(text)
  const wanted = Array.from(search)
  const last = Math.min(typeof end === 'number' ? end : characters.length, characters.length)
  for (let at = Number(start); at + wanted.length <= last; at++) {
    if (wanted.every((character, index) => characters[at + index] === character)) return at
  }
  return -1
}
