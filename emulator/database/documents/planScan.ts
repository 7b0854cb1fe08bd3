import { boundsOf, type QueryBounds } from '../query/boundsOf'
import type { SortFields } from '../query/sortOrder'
import type { KeyRange } from '../store/Store'
import type { Document } from '../values/Document'
import { type Collection, type Index, isGeo } from './Collection'
import { componentRanges, type KeyBounds } from './keyBounds'
import { documentsPrefix, entriesPrefix } from './storeKeys'

/** How to find the documents of a query. */
export interface Scan {
  /** Absent when the documents themselves are walked, in the order of their ids. */
  index?: Index
  ranges: KeyRange[]
  reverse: boolean
  /** True when every key in the ranges is a match, once. */
  exact: boolean
  /** True when the keys come in the order asked for. */
  ordered: boolean
  /** True when the conditions or the order narrowed the ranges. */
  indexed: boolean
}

export interface Wanted {
  filter: Document
  sort: SortFields
  limited: boolean
}

interface Candidate extends Scan {
  score: number
}

/** Chooses among the ids and the indexes: the longest run of equalities, then a range, then the order. */
export function planScan(collection: Collection, wanted: Wanted): Scan {
  const bounds = boundsOf(wanted.filter)
  const primary = candidateOf(documentsPrefix(collection.number), undefined, bounds, wanted)
  if (primary.score === Number.POSITIVE_INFINITY) return primary
  return collection.indexes
    .filter((index) => index.ready && !isGeo(index))
    .map((index) => candidateOf(entriesPrefix(index.number), index, bounds, wanted))
    .reduce((best, next) => (next.score > best.score ? next : best), primary)
}

function candidateOf(
  prefix: Buffer,
  index: Index | undefined,
  bounds: QueryBounds,
  wanted: Wanted,
): Candidate {
  const keys = componentRanges(prefix, index, bounds)
  const direction = directionOf(index, keys, wanted.sort)
  const ordered = direction !== undefined && keys.ranges.length === 1
  const sorts = ordered && wanted.sort.length > 0
  return {
    ...(index ? { index } : {}),
    ranges: keys.ranges,
    reverse: ordered && direction === -1,
    exact: keys.exact,
    ordered: ordered || wanted.sort.length === 0,
    indexed: keys.equalities > 0 || keys.ranged || sorts,
    score: scoreOf(index, keys, sorts, wanted.limited),
  }
}

/** One equality outweighs a range, a range outweighs the order; the ids win a draw. */
function scoreOf(
  index: Index | undefined,
  keys: KeyBounds,
  sorts: boolean,
  limited: boolean,
): number {
  if (!index && keys.equalities > 0) return Number.POSITIVE_INFINITY
  const narrowing = keys.equalities * 8 + (keys.ranged ? 4 : 0)
  const useful = narrowing > 0 || limited || !index
  return useful ? narrowing + (sorts ? 3 : 0) + (keys.exact ? 1 : 0) - (index ? 0.5 : 0) : -1
}

/** 1 or -1 when walking the index that way gives the sort; undefined when neither does. */
function directionOf(
  index: Index | undefined,
  keys: KeyBounds,
  sort: SortFields,
): 1 | -1 | undefined {
  const components = componentsOf(index)
  let at = keys.equalities
  let direction: 1 | -1 | undefined
  for (const [path, wanted] of sort) {
    if (keys.fixed.has(path)) continue
    const component = components[at++]
    if (component?.path !== path || index?.multikey.has(path)) return undefined
    const way = component.direction === wanted ? 1 : -1
    if (direction !== undefined && direction !== way) return undefined
    direction = way
  }
  return direction ?? 1
}

/** Entries of an index that is not unique end in the id, which orders them too. */
function componentsOf(index: Index | undefined): { path: string; direction: unknown }[] {
  if (!index) return [{ path: '_id', direction: 1 }]
  const components = Object.entries(index.keys).map(([path, direction]) => ({ path, direction }))
  return index.unique ? components : [...components, { path: '_id', direction: 1 }]
}
