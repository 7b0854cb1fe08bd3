import { Timestamp } from 'bson'
import { MongoError } from '../MongoError'
import { compareValues, toNumber } from '../values/compareValues'
import { isDocument } from '../values/Document'
import { elementText, shellText } from '../values/shellText'
import { rankOf, typeOf } from '../values/typeOf'
import type { UpdateContext } from './applyUpdate'
import { addToSet, pop, pull, pullAll, push } from './arrayOperators'
import { Place } from './Place'

/** Changes one place; throws MongoError where MongoDB refuses. */
export type Operator = (place: Place, operand: unknown, context: UpdateContext) => void

export const operators: Record<string, Operator> = {
  $set: (place, operand) => place.write(operand),
  $setOnInsert: (place, operand, { inserting }) => {
    if (inserting) place.write(operand)
  },
  $unset: (place) => place.remove(),
  $inc: (place, operand) => arithmetic(place, operand, increment),
  $mul: (place, operand) => arithmetic(place, operand, multiply),
  $min: (place, operand) => replaceWhen(place, operand, (order) => order > 0),
  $max: (place, operand) => replaceWhen(place, operand, (order) => order < 0),
  $rename: rename,
  $currentDate: currentDate,
  $bit: bit,
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
}

interface Arithmetic {
  name: '$inc' | '$mul'
  verb: 'increment' | 'multiply'
  missing: number
  compute: (left: number, right: number) => number
}

const increment: Arithmetic = {
  name: '$inc',
  verb: 'increment',
  missing: 0,
  compute: (left, right) => left + right,
}
const multiply: Arithmetic = {
  name: '$mul',
  verb: 'multiply',
  missing: 0,
  compute: (left, right) => left * right,
}

function arithmetic(place: Place, operand: unknown, kind: Arithmetic): void {
  if (!isNumber(operand)) {
    throw new MongoError(
      'TypeMismatch',
      `Cannot ${kind.verb} with non-numeric argument: ${elementText(place.path, operand)}`,
    )
  }
  const current = place.read()
  if (current !== undefined && !isNumber(current)) throw notNumeric(place, current, kind)
  place.write(
    kind.compute(current === undefined ? kind.missing : toNumber(current), toNumber(operand)),
  )
}

function notNumeric(place: Place, current: unknown, kind: Arithmetic): MongoError {
  return new MongoError(
    'TypeMismatch',
    `Cannot apply ${kind.name} to a value of non-numeric type. ${elementText('_id', place.root._id)} has the field '${place.name}' of non-numeric type ${typeOf(current)}`,
  )
}

function replaceWhen(place: Place, operand: unknown, accepts: (order: number) => boolean): void {
  const current = place.read()
  if (current === undefined || accepts(compareValues(current, operand))) place.write(operand)
}

function rename(place: Place, operand: unknown): void {
  if (typeof operand !== 'string') {
    throw new MongoError(
      'BadValue',
      `The 'to' field for $rename must be a string: ${elementText(place.path, operand)}`,
    )
  }
  if (operand === place.path) {
    throw new MongoError(
      'BadValue',
      `The source and target field for $rename must differ: ${place.path}: ${shellText(operand)}`,
    )
  }
  const value = place.read()
  if (value === undefined) return
  place.remove()
  new Place(place.root, operand).write(value)
}

function currentDate(place: Place, operand: unknown, { now }: UpdateContext): void {
  const type = isDocument(operand) ? operand.$type : 'date'
  if (operand !== true && type !== 'date' && type !== 'timestamp') {
    throw new MongoError(
      'BadValue',
      "The '$type' string field is required to be 'date' or 'timestamp'",
    )
  }
  const seconds = Math.floor(now.getTime() / 1000)
  place.write(type === 'timestamp' ? new Timestamp({ t: seconds, i: 1 }) : now)
}

function bit(place: Place, operand: unknown): void {
  if (!isDocument(operand)) {
    throw new MongoError('BadValue', 'The $bit modifier is not compatible with a non-document')
  }
  let value = place.read() ?? 0
  for (const [name, mask] of Object.entries(operand)) value = bitwise(place, name, value, mask)
  place.write(value)
}

function bitwise(place: Place, name: string, value: unknown, mask: unknown): number {
  if (!Number.isInteger(value) || !Number.isInteger(mask)) {
    throw new MongoError(
      'BadValue',
      `Cannot apply $bit to a value of non-integral type. ${elementText('_id', place.root._id)} has the field ${place.name} of non-integer type ${typeOf(value)}`,
    )
  }
  const [left, right] = [BigInt(Number(value)), BigInt(Number(mask))]
  if (name === 'and') return Number(left & right)
  if (name === 'or') return Number(left | right)
  if (name === 'xor') return Number(left ^ right)
  throw new MongoError(
    'BadValue',
    `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`,
  )
}

export function isNumber(value: unknown): boolean {
  return rankOf(value) === rankOf(0)
}
