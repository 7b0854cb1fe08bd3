import { byDistance } from '../geo/byDistance'
import type { Matches } from '../query/Matches'
import { type SortFields, sortDocuments } from '../query/sortOrder'
import type { View } from '../store/Store'
import type { Document } from '../values/Document'
import type { Collection } from './Collection'
import { nearSearch, requireGeoIndex } from './geoIndex'
import { planScan, type Scan } from './planScan'
import { documentsPrefix } from './storeKeys'
import { decodeDocument } from './writeDocument'

export interface Find {
  filter: Document
  matches: Matches
  sort?: SortFields
  skip?: number
  limit?: number
}

export interface Found {
  documents: Document[]
  scanned: number
  scan: Scan
}

/** Reads the documents that a query asks for, by the index that serves it best. */
export function findDocuments(view: View, collection: Collection, find: Find): Found {
  requireGeoIndex(collection, find.filter)
  const search = nearSearch(find.filter)
  if (!search || (find.sort && find.sort.length > 0)) return findInOrder(view, collection, find)
  const { skip = 0, limit = Number.POSITIVE_INFINITY } = find
  const { filter, matches } = find
  const found = findInOrder(view, collection, { filter, matches })
  const nearest = byDistance(found.documents, search.path, search.near)
  return {
    ...found,
    documents: nearest.slice(skip, skip + limit).map(({ document }) => document),
  }
}

function findInOrder(view: View, collection: Collection, find: Find): Found {
  const { filter, sort = [], skip = 0, limit = Number.POSITIVE_INFINITY } = find
  const scan = planScan(collection, { filter, sort, limited: Number.isFinite(limit) })
  const enough = scan.ordered ? skip + limit : Number.POSITIVE_INFINITY
  const documents: Document[] = []
  let scanned = 0
  if (enough === 0) return { documents, scanned, scan }
  for (const document of candidates(view, collection, scan)) {
    scanned++
    if (!scan.exact && !find.matches(document)) continue
    documents.push(document)
    if (documents.length >= enough) break
  }
  const sorted = scan.ordered ? documents : sortDocuments(documents, sort)
  return { documents: sorted.slice(skip, skip + limit), scanned, scan }
}

/** Counts matches; where the index says it all, by its keys alone. */
export function countDocuments(
  view: View,
  collection: Collection,
  { filter, matches }: Find,
): { total: number; scanned: number; scan: Scan } {
  requireGeoIndex(collection, filter)
  const scan = planScan(collection, { filter, sort: [], limited: false })
  if (scan.exact) {
    const total = scan.ranges.reduce((sum, range) => sum + view.count(range), 0)
    return { total, scanned: 0, scan }
  }
  let total = 0
  let scanned = 0
  for (const document of candidates(view, collection, scan)) {
    scanned++
    if (matches(document)) total++
  }
  return { total, scanned, scan }
}

function* candidates(view: View, collection: Collection, scan: Scan): Iterable<Document> {
  const ids = new DistinctIds((scan.index?.multikey.size ?? 0) > 0)
  const prefix = documentsPrefix(collection.number)
  for (const range of scan.ranges) {
    for (const { value } of view.entries(range, scan.reverse)) {
      if (!scan.index) {
        yield decodeDocument(value)
        continue
      }
      if (!ids.isNew(value)) continue
      const bytes = view.get(Buffer.concat([prefix, value]))
      if (bytes) yield decodeDocument(bytes)
    }
  }
}

/** One document stands under several keys of an index over arrays. */
class DistinctIds {
  private readonly seen = new Set<string>()

  constructor(private readonly needed: boolean) {}

  isNew(id: Buffer): boolean {
    if (!this.needed) return true
    const text = id.toString('latin1')
    if (this.seen.has(text)) return false
    this.seen.add(text)
    return true
  }
}
