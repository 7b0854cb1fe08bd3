import type { Bound, FieldBounds, QueryBounds } from '../query/boundsOf'
import type { KeyRange } from '../store/Store'
import { encodedBeginning, encodeValue } from '../values/encodeValue'
import { KeyWriter } from '../values/KeyWriter'
import { rankOf } from '../values/typeOf'
import type { Index } from './Collection'
import { after, withPrefix } from './storeKeys'

/** More combinations of $in values than this are left to the filter. */
const mostRanges = 1000

export interface KeyBounds {
  ranges: KeyRange[]
  /** Components bound to points, from the first one on. */
  equalities: number
  /** Fields bound to a single point. */
  fixed: Set<string>
  ranged: boolean
  exact: boolean
}

/** The parts of an index, or of the ids, that the bounds of a query leave. */
export function componentRanges(
  prefix: Buffer,
  index: Index | undefined,
  bounds: QueryBounds,
): KeyBounds {
  const components = Object.entries(index?.keys ?? { _id: 1 })
  const share = index ? components.length + 1 : 1
  const fixed = new Set<string>()
  let prefixes = [prefix]
  let equalities = 0
  let usedMultikey = false
  for (const [path, direction] of components) {
    const field = bounds.fields.get(path)
    const multikey = index?.multikey.has(path) ?? false
    if (!field || (multikey && usedMultikey)) break
    usedMultikey ||= multikey
    const descending = direction === -1
    const points = field.points
    if (!points) {
      const exact = isExact(bounds, equalities + 1, index)
      return rangedBounds(
        prefixes,
        field,
        { descending, share, multikey },
        { equalities, fixed, exact },
      )
    }
    if (prefixes.length * points.length > mostRanges) break
    prefixes = prefixes.flatMap((start) =>
      points.map((value) => extended(start, value, descending, share)),
    )
    if (points.length === 1) fixed.add(path)
    equalities++
  }
  const exact = isExact(bounds, equalities, index)
  return { ranges: distinctRanges(prefixes), equalities, fixed, ranged: false, exact }
}

function isExact(bounds: QueryBounds, used: number, index: Index | undefined): boolean {
  return bounds.complete && bounds.fields.size === used && (index?.multikey.size ?? 0) === 0
}

function distinctRanges(prefixes: Buffer[]): KeyRange[] {
  if (prefixes.length === 1) return prefixes.map(withPrefix)
  const distinct = new Map(prefixes.map((bytes) => [bytes.toString('latin1'), bytes]))
  return [...distinct.values()].sort((left, right) => left.compare(right)).map(withPrefix)
}

function extended(start: Buffer, value: unknown, descending: boolean, share: number): Buffer {
  const writer = new KeyWriter()
  writer.raw(start)
  encodeValue(writer, value, { descending, share })
  return writer.finish()
}

interface ComponentShape {
  descending: boolean
  share: number
  multikey: boolean
}

/** In an array one element may meet the lower and another the upper bound: there only one serves. */
function rangedBounds(
  prefixes: Buffer[],
  field: FieldBounds,
  { descending, share, multikey }: ComponentShape,
  outcome: { equalities: number; fixed: Set<string>; exact: boolean },
): KeyBounds {
  const lower = field.lower
  const upper = multikey && lower ? undefined : field.upper
  const start = lower ? edgeOf(lower, 'lower', share) : typeEdge(upper, 'lower')
  const end = upper ? edgeOf(upper, 'upper', share) : typeEdge(lower, 'upper')
  const [first, last] = descending ? [flipped(end), flipped(start)] : [start, end]
  const ranges = prefixes
    .map((prefix) => ({ start: bytesOf(prefix, first), end: bytesOf(prefix, last) }))
    .filter((range) => range.start.compare(range.end) < 0)
  return { ...outcome, ranges, ranged: true, exact: outcome.exact && start.exact && end.exact }
}

/** A place between keys: before or behind all that begin with the bytes. */
interface Edge {
  bytes: Buffer
  side: 'before' | 'after'
  exact: boolean
}

function edgeOf({ value, inclusive }: Bound, side: 'lower' | 'upper', share: number): Edge {
  const { bytes, exact } = encodedBeginning(value, share)
  const keepsEqual = inclusive || !exact
  return { bytes, exact, side: keepsEqual === (side === 'lower') ? 'before' : 'after' }
}

/** Comparisons stay within a type; among numbers NaN is met by NaN alone. */
function typeEdge(bound: Bound | undefined, side: 'lower' | 'upper'): Edge {
  const value = bound?.value
  if (side === 'lower' && typeof value === 'number') {
    return edgeOf({ value: Number.NEGATIVE_INFINITY, inclusive: true }, 'lower', 1)
  }
  return {
    bytes: Buffer.from([rankOf(value)]),
    side: side === 'lower' ? 'before' : 'after',
    exact: true,
  }
}

function flipped({ bytes, side, exact }: Edge): Edge {
  return {
    bytes: Buffer.from(bytes.map((byte) => ~byte)),
    side: side === 'before' ? 'after' : 'before',
    exact,
  }
}

function bytesOf(prefix: Buffer, { bytes, side }: Edge): Buffer {
  const key = Buffer.concat([prefix, bytes])
  return side === 'before' ? key : after(key)
}
