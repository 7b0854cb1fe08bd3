import type { KeyRange } from '../store/Store'
import { encoded } from '../values/encodeValue'
import { KeyWriter } from '../values/KeyWriter'

/** The store's three ordered spaces. */
const space = { catalog: 0, documents: 1, entries: 2 } as const

export const catalogKey = Buffer.from([space.catalog])

export function documentsPrefix(collection: number): Buffer {
  return prefix(space.documents, collection)
}

export function entriesPrefix(index: number): Buffer {
  return prefix(space.entries, index)
}

export function documentKey(collection: number, id: unknown): Buffer {
  return Buffer.concat([documentsPrefix(collection), encoded(id)])
}

export function withPrefix(start: Buffer): KeyRange {
  return { start, end: after(start) }
}

/** The first key behind every key that begins with these bytes. */
export function after(start: Buffer): Buffer {
  const end = Buffer.from(start)
  for (let at = end.length - 1; at >= 0; at--) {
    const value = end[at] ?? 0
    if (value === 0xff) continue
    end[at] = value + 1
    return end.subarray(0, at + 1)
  }
  throw new RangeError('every key of the store begins with its space')
}

function prefix(kind: number, number: number): Buffer {
  const writer = new KeyWriter()
  writer.byte(kind)
  writer.uint32(number)
  return writer.finish()
}
