import { BSONRegExp } from 'bson'
import { MongoError } from '../MongoError'
import { elementMatches } from '../query/arrayOperators'
import { compileConditions, isOperators } from '../query/compileConditions'
import { compareValues, equalValues, toNumber } from '../values/compareValues'
import { type Document, isDocument } from '../values/Document'
import { elementText, shellText } from '../values/shellText'
import { typeOf } from '../values/typeOf'
import { valuesAt } from '../values/valuesAt'
import type { UpdateContext } from './applyUpdate'
import type { Place } from './Place'

export function push(place: Place, operand: unknown): void {
  const current: unknown = place.read() ?? []
  if (!Array.isArray(current)) {
    throw new MongoError(
      'BadValue',
      `The field '${place.path}' must be an array but is of type ${typeOf(current)} in document ${elementText('_id', place.root._id)}`,
    )
  }
  const { added, position, slice, sort } = pushModifiers(operand)
  const at = position === undefined ? current.length : startOf(position, current.length)
  const inserted = insertedAt(current, at, added)
  const sorted = sort === undefined ? inserted : inserted.sort(orderOf(sort))
  place.write(slice === undefined ? sorted : sliced(sorted, slice))
}

export function addToSet(place: Place, operand: unknown): void {
  const current = place.read() ?? []
  if (!Array.isArray(current)) {
    throw new MongoError(
      'BadValue',
      `Cannot apply $addToSet to non-array field. Field named '${place.name}' has non-array type ${typeOf(current)}`,
    )
  }
  const result = [...(current as unknown[])]
  const candidates =
    isDocument(operand) && '$each' in operand ? eachOf('$addToSet', operand) : [operand]
  for (const value of candidates) {
    if (!result.some((existing) => equalValues(existing, value))) result.push(value)
  }
  place.write(result)
}

export function pop(place: Place, operand: unknown): void {
  if (operand !== 1 && operand !== -1) {
    throw new MongoError('FailedToParse', `$pop expects 1 or -1, found: ${shellText(operand)}`)
  }
  const current = place.read()
  if (current === undefined) return
  if (!Array.isArray(current)) {
    throw new MongoError(
      'TypeMismatch',
      `Path '${place.path}' contains an element of non-array type '${typeOf(current)}'`,
    )
  }
  place.write(operand === 1 ? current.slice(0, -1) : current.slice(1))
}

export function pull(place: Place, operand: unknown, { compile }: UpdateContext): void {
  const current = arrayOf(place, '$pull')
  if (!current) return
  const matches = pullCondition(operand, compile)
  place.write(current.filter((element) => !matches(element)))
}

export function pullAll(place: Place, operand: unknown): void {
  if (!Array.isArray(operand)) {
    throw new MongoError(
      'BadValue',
      `$pullAll requires an array argument but was given a ${typeOf(operand)}`,
    )
  }
  const current = arrayOf(place, '$pullAll')
  if (!current) return
  place.write(current.filter((element) => !operand.some((value) => equalValues(value, element))))
}

/** Operators and fields are conditions on each element; any other value must be equal. */
function pullCondition(operand: unknown, compile: UpdateContext['compile']) {
  if (isDocument(operand) && !isOperators(operand)) return elementMatches(operand, compile)
  if (isOperators(operand) || operand instanceof BSONRegExp) {
    const test = compileConditions(operand, compile)
    return (element: unknown) => test([element])
  }
  return (element: unknown) => equalValues(element, operand)
}

function arrayOf(place: Place, operator: string): unknown[] | undefined {
  const current = place.read()
  if (current === undefined || Array.isArray(current)) return current
  throw new MongoError('BadValue', `Cannot apply ${operator} to a non-array value`)
}

interface PushModifiers {
  added: unknown[]
  position?: number | undefined
  slice?: number | undefined
  sort?: unknown
}

function pushModifiers(operand: unknown): PushModifiers {
  if (!isDocument(operand) || !('$each' in operand)) return { added: [operand] }
  const unknown = Object.keys(operand).find(
    (name) => !['$each', '$position', '$slice', '$sort'].includes(name),
  )
  if (unknown !== undefined)
    throw new MongoError('BadValue', `Unrecognized clause in $push: ${unknown}`)
  return {
    added: eachOf('$push', operand),
    position: integerOf('$position', operand.$position),
    slice: integerOf('$slice', operand.$slice),
    sort: operand.$sort,
  }
}

function eachOf(operator: string, operand: Document): unknown[] {
  if (Array.isArray(operand.$each)) return operand.$each as unknown[]
  throw new MongoError(
    'TypeMismatch',
    `The argument to $each in ${operator} must be an array but it was of type: ${typeOf(operand.$each)}`,
  )
}

function integerOf(clause: string, value: unknown): number | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw new MongoError(
    'BadValue',
    `The value for ${clause} must be an integer value but was given type: ${typeOf(value)}`,
  )
}

/** Negative positions count from the end. */
function startOf(position: number, length: number): number {
  return position < 0 ? Math.max(0, length + position) : Math.min(position, length)
}

function sliced(values: unknown[], slice: number): unknown[] {
  if (slice === 0) return []
  return slice < 0 ? values.slice(slice) : values.slice(0, slice)
}

function orderOf(sort: unknown): (left: unknown, right: unknown) => number {
  if (sort === 1 || sort === -1) return (left, right) => sort * compareValues(left, right)
  if (!isDocument(sort) || Object.keys(sort).length === 0) {
    throw new MongoError(
      'BadValue',
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    )
  }
  const fields = Object.entries(sort).map(([name, direction]) => ({
    path: name.split('.'),
    direction: toNumber(direction),
  }))
  return (left, right) => {
    for (const { path, direction } of fields) {
      const order = direction * compareValues(valuesAt(left, path)[0], valuesAt(right, path)[0])
      if (order !== 0) return order
    }
    return 0
  }
}

function insertedAt(values: unknown[], at: number, added: unknown[]): unknown[] {
  return [...values.slice(0, at), ...added, ...values.slice(at)]
}
