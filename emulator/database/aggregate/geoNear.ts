import { byDistance } from '../geo/byDistance'
import { MongoError } from '../MongoError'
import { type Near, readNear } from '../query/geoOperators'
import { type Document, isDocument } from '../values/Document'
import { valuesAt } from '../values/valuesAt'
import { withField } from './unwind'

export interface GeoNear {
  /** The field searched; absent means that of the only 2dsphere index. */
  key: string | undefined
  near: Near
  filter: Document
  run: (documents: Document[], field: string) => Document[]
}

/** Reads a leading $geoNear: documents by distance, with the distance in a field of its own. */
export function readGeoNear(specification: unknown): GeoNear {
  if (!isDocument(specification)) {
    throw new MongoError('FailedToParse', '$geoNear requires an object')
  }
  const { near, distanceField, key, query, limit, num, includeLocs, ...rest } = specification
  if (typeof distanceField !== 'string') {
    throw new MongoError('Location16606', '$geoNear requires a distanceField option as a String')
  }
  const search = readNear({
    $geometry: near,
    $minDistance: rest.minDistance,
    $maxDistance: rest.maxDistance,
  })
  const factor = typeof rest.distanceMultiplier === 'number' ? rest.distanceMultiplier : 1
  const most = [limit, num].find((count) => typeof count === 'number')
  return {
    key: typeof key === 'string' ? key : undefined,
    near: search,
    filter: isDocument(query) ? query : {},
    run: (documents, field) =>
      byDistance(documents, field.split('.'), search)
        .slice(0, most)
        .map(({ document, distance }) => {
          const found = withField(document, distanceField.split('.'), distance * factor)
          if (typeof includeLocs !== 'string') return found
          return withField(found, includeLocs.split('.'), valuesAt(document, field.split('.'))[0])
        }),
  }
}
