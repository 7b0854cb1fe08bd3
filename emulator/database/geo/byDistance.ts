import { distanceTo, type Near } from '../query/geoOperators'
import type { Document } from '../values/Document'
import { valuesAt } from '../values/valuesAt'

/** Those within the bounds, nearest first. */
export function byDistance(
  documents: Document[],
  path: string[],
  near: Near,
): { document: Document; distance: number }[] {
  return documents
    .map((document) => ({ document, distance: distanceTo(near, valuesAt(document, path)) ?? -1 }))
    .filter(({ distance }) => distance >= near.least && distance <= near.most && distance >= 0)
    .sort((left, right) => left.distance - right.distance)
}
