import { boundsOf } from '../query/boundsOf'
import type { Document } from '../values/Document'
import { Place } from './Place'

/** The document that an upsert starts from: what the query says must be equal. */
export function upsertedDocument(filter: Document): Document {
  const document: Document = {}
  for (const [path, { points }] of boundsOf(filter).fields) {
    if (points?.length === 1) new Place(document, path).write(points[0])
  }
  return document
}
