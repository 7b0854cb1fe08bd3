import { readGeometry } from '../geo/readGeometry'
import { MongoError } from '../MongoError'
import { isGeoOperator, type Near, nearOf } from '../query/geoOperators'
import { type Document, isDocument } from '../values/Document'
import { shellText } from '../values/shellText'
import { valuesAt } from '../values/valuesAt'
import type { Collection, IndexDefinition } from './Collection'

export function geoFields(index: IndexDefinition): string[] {
  return Object.entries(index.keys)
    .filter(([, direction]) => direction === '2dsphere')
    .map(([field]) => field)
}

/** Refuses a document that holds something else than a geometry where a 2dsphere index stands. */
export function checkGeometries(index: IndexDefinition, document: Document): void {
  for (const field of geoFields(index)) {
    for (const value of valuesAt(document, field.split('.'))) {
      if (value === undefined || value === null) continue
      checkGeometry(value, document)
    }
  }
}

/** The platform asks for an index before it searches by place at all. */
export function requireGeoIndex(collection: Collection, filter: Document): void {
  for (const field of searchedFields(filter)) {
    if (collection.indexes.some((index) => index.ready && geoFields(index).includes(field)))
      continue
    throw new MongoError(
      'NoQueryExecutionPlans',
      `error processing query: unable to find index for $geoNear query on ${field}`,
    )
  }
}

/** The search by distance that orders a query's results, with its field. */
export function nearSearch(filter: Document): { path: string[]; near: Near } | undefined {
  for (const [name, condition] of conditionsOf(filter)) {
    const near = nearOf(condition)
    if (near) return { path: name.split('.'), near }
  }
  return undefined
}

function checkGeometry(value: unknown, document: Document): void {
  try {
    readGeometry(value)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new MongoError(
      'Location16755',
      `Can't extract geo keys: ${shellText(document)} ${reason}`,
    )
  }
}

function searchedFields(filter: Document): string[] {
  return conditionsOf(filter)
    .filter(([, condition]) => isDocument(condition) && Object.keys(condition).some(isGeoOperator))
    .map(([name]) => name)
}

function conditionsOf(filter: Document): [string, unknown][] {
  return Object.entries(filter).flatMap(([name, condition]): [string, unknown][] =>
    name.startsWith('$') && Array.isArray(condition)
      ? condition.filter(isDocument).flatMap(conditionsOf)
      : [[name, condition]],
  )
}
