import { MongoError } from '../MongoError'
import { equalValues } from '../values/compareValues'
import type { Document } from '../values/Document'
import { emptyArray, encodeValue } from '../values/encodeValue'
import { KeyWriter } from '../values/KeyWriter'
import { valuesAt } from '../values/valuesAt'
import { type Index, isGeo } from './Collection'
import { entriesPrefix } from './storeKeys'

export interface IndexKeys {
  keys: Buffer[]
  /** The fields that held an array. */
  multikey: string[]
}

/**
 * The keys of one document in an index: one for each distinct element of an array; a missing field
 * counts as null. Entries of an index that is not unique end in the document's id.
 */
export function indexKeys(index: Index, document: Document, id: Buffer): IndexKeys {
  if (isGeo(index)) return { keys: [], multikey: [] }
  const components = Object.keys(index.keys).map((field) => componentOf(document, field))
  const multikey = components.filter(({ isArray }) => isArray).map(({ field }) => field)
  refuseParallelArrays(multikey)
  const combinations = components.reduce<unknown[][]>(
    (rows, { values }) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  )
  return { keys: combinations.map((values) => entryKey(index, values, id)), multikey }
}

interface Component {
  field: string
  values: unknown[]
  isArray: boolean
}

function componentOf(document: Document, field: string): Component {
  const found = valuesAt(document, field.split('.'))
  const [only] = found
  if (found.length === 1 && !Array.isArray(only)) return { field, values: found, isArray: false }
  const elements = found.flatMap((value) => (Array.isArray(value) ? elementsOf(value) : [value]))
  return { field, values: distinct(elements), isArray: true }
}

function elementsOf(values: unknown[]): unknown[] {
  return values.length === 0 ? [emptyArray] : values
}

function distinct(values: unknown[]): unknown[] {
  if (values.length === 0) return [null]
  return values.filter(
    (value, index) =>
      values.findIndex(
        (other) =>
          other === value || (isValue(other) && isValue(value) && equalValues(other, value)),
      ) === index,
  )
}

function isValue(value: unknown): boolean {
  return value !== emptyArray
}

/** Two arrays would need the product of their elements; within one array MongoDB allows it. */
function refuseParallelArrays(fields: string[]): void {
  const [first] = fields
  const other = fields.find((field) => root(field) !== root(first ?? field))
  if (first === undefined || other === undefined) return
  throw new MongoError(
    'CannotIndexParallelArrays',
    `cannot index parallel arrays [${other}] [${first}]`,
  )
}

function root(field: string): string {
  return field.split('.')[0] ?? field
}

function entryKey(index: Index, values: unknown[], id: Buffer): Buffer {
  const writer = new KeyWriter()
  writer.raw(entriesPrefix(index.number))
  const directions = Object.values(index.keys)
  for (const [at, value] of values.entries()) {
    encodeValue(writer, value, { descending: directions[at] === -1, share: values.length + 1 })
  }
  if (!index.unique) writer.raw(id)
  return writer.finish()
}
