import type { Scan } from '../documents/planScan'
import { boundsOf } from '../query/boundsOf'
import { type SortFields, sortFields } from '../query/sortOrder'
import type { Document } from '../values/Document'
import { stringifyEjson } from '../values/parseEjson'
import type { Engine } from './Engine'

interface Outcome {
  scanned: number
  scan: Scan
  documents?: unknown[]
}

interface Wanted {
  filter: Document
  sort?: unknown
}

/** Reports a query that looked at many more documents than it returned, and the index it misses. */
export function reportSlowQuery(
  engine: Engine,
  request: Record<string, unknown>,
  { filter, sort = {} }: Wanted,
  { scanned, scan, documents = [] }: Outcome,
): void {
  if (scanned - documents.length <= engine.limits.scanWarning) return
  const missingIndex = missingIndexOf(filter, sortFields(sort))
  if (Object.keys(missingIndex).length === 0 || serves(scan, missingIndex)) return
  engine.onSlowQuery({
    collection: String(request.collectionName),
    scanned,
    query: stringifyEjson(filter),
    missingIndex,
    ...(typeof request.requestId === 'string' ? { requestId: request.requestId } : {}),
  })
}

/** Equalities first, then the order, then the ranges. */
function missingIndexOf(filter: Document, order: SortFields): Record<string, 1 | -1> {
  const fields = [...boundsOf(filter).fields]
  const equal = fields.filter(([, { points }]) => points).map(([path]) => [path, 1] as const)
  const ranged = fields.filter(([, { points }]) => !points).map(([path]) => [path, 1] as const)
  return Object.fromEntries([...ranged, ...order, ...equal].reverse())
}

function serves({ index }: Scan, wanted: Record<string, unknown>): boolean {
  const have = Object.keys(index?.keys ?? {})
  return Object.keys(wanted).every((path) => have.includes(path))
}
