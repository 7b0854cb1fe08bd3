import { MongoError } from '../MongoError'
import { compareValues } from '../values/compareValues'
import { type Document, isDocument } from '../values/Document'
import { valuesAt } from '../values/valuesAt'

export type SortFields = [path: string, direction: 1 | -1][]

/** Reads `{ field: 1 | -1, … }`. */
export function sortFields(order: unknown): SortFields {
  if (!isDocument(order)) throw new MongoError('BadValue', 'the sort must be an object')
  return Object.entries(order).map(([path, direction]) => {
    if (direction === 1 || direction === -1) return [path, direction]
    throw new MongoError(
      'BadValue',
      '$sort key ordering must be 1 (for ascending) or -1 (for descending)',
    )
  })
}

/** Sorts as MongoDB does, stably: an array stands for its least or, descending, greatest element. */
export function sortDocuments(documents: Document[], fields: SortFields): Document[] {
  return documents
    .map((document) => ({ document, keys: sortKeys(document, fields) }))
    .sort((left, right) => compareKeys(left.keys, right.keys, fields))
    .map(({ document }) => document)
}

export function sortKeys(document: Document, fields: SortFields): unknown[] {
  return fields.map(([path, direction]) => extreme(valuesAt(document, path.split('.')), direction))
}

export function compareKeys(left: unknown[], right: unknown[], fields: SortFields): number {
  for (const [index, [, direction]] of fields.entries()) {
    const order = direction * compareSortValues(left[index], right[index])
    if (order !== 0) return order
  }
  return 0
}

const emptyArray = Symbol('empty array')

function extreme(found: unknown[], direction: 1 | -1): unknown {
  const [only] = found
  if (found.length === 1 && !Array.isArray(only)) return only
  const candidates = found.flatMap((value) => {
    if (!Array.isArray(value)) return [value]
    return value.length === 0 ? [emptyArray] : (value as unknown[])
  })
  return candidates.reduce(
    (best, value) => (direction * compareSortValues(value, best) < 0 ? value : best),
    candidates[0],
  )
}

/** An empty array stands before null. */
function compareSortValues(left: unknown, right: unknown): number {
  if (left === emptyArray || right === emptyArray) {
    return Number(right === emptyArray) - Number(left === emptyArray)
  }
  return compareValues(left, right)
}
