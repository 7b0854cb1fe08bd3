import { deserialize, serialize } from 'bson'
import { MongoError } from '../MongoError'
import type { Batch, View } from '../store/Store'
import type { Document } from '../values/Document'
import { encoded } from '../values/encodeValue'
import { shellText } from '../values/shellText'
import { valuesAt } from '../values/valuesAt'
import { type Collection, type Index, isGeo } from './Collection'
import { checkGeometries } from './geoIndex'
import { indexKeys } from './indexKeys'
import { documentKey } from './storeKeys'

export interface Change {
  before?: Document | undefined
  after?: Document | undefined
}

/** What a change does to the store, worked out and checked before anything is put. */
export interface PlannedWrite {
  documentKey: Buffer
  document: Buffer | undefined
  id: Buffer
  added: { index: Index; key: Buffer }[]
  removed: { index: Index; key: Buffer }[]
  multikey: { index: Index; field: string }[]
}

/**
 * Works out the store's side of inserting, replacing or removing one document; undefined when that
 * changes nothing. Throws MongoError for a duplicate key or arrays that cannot be indexed together.
 */
export function planWrite(
  view: View,
  collection: Collection,
  { before, after }: Change,
): PlannedWrite | undefined {
  const { _id } = after ?? before ?? {}
  const id = encoded(_id)
  const key = documentKey(collection.number, _id)
  const stored = view.get(key)
  if (!before && stored) throw duplicateKey(collection, '_id_', { _id })
  const document = after && encodeDocument(after)
  if (stored && document?.equals(stored)) return undefined
  const planned = { documentKey: key, document, id, added: [], removed: [], multikey: [] }
  for (const index of collection.indexes) {
    planIndex(view, collection, index, { before, after }, planned)
  }
  return planned
}

export function carryOut(batch: Batch, planned: PlannedWrite): void {
  for (const { key } of planned.removed) batch.remove(key)
  for (const { key } of planned.added) batch.put(key, planned.id)
  if (planned.document) batch.put(planned.documentKey, planned.document)
  else batch.remove(planned.documentKey)
}

/** Puts the entries of a stored document into an index that is being built. */
export function addEntries(
  batch: Batch,
  collection: Collection,
  index: Index,
  document: Document,
): void {
  const id = encoded(document._id)
  if (isGeo(index)) checkGeometries(index, document)
  const { keys, multikey } = indexKeys(index, document, id)
  for (const key of keys) {
    if (index.unique) refuseDuplicate(batch, collection, index, document, key, id)
    batch.put(key, id)
  }
  for (const field of multikey) index.multikey.add(field)
}

export function encodeDocument(document: Document): Buffer {
  return Buffer.from(serialize(document))
}

export function decodeDocument(bytes: Buffer): Document {
  return deserialize(bytes, { bsonRegExp: true, promoteBuffers: false })
}

function planIndex(
  view: View,
  collection: Collection,
  index: Index,
  { before, after }: Change,
  planned: PlannedWrite,
): void {
  if (after && isGeo(index)) checkGeometries(index, after)
  const old = before ? indexKeys(index, before, planned.id).keys : []
  const fresh = after ? indexKeys(index, after, planned.id) : { keys: [], multikey: [] }
  const added = fresh.keys.filter((key) => !includes(old, key))
  for (const key of added) {
    if (after && index.unique) refuseDuplicate(view, collection, index, after, key, planned.id)
    planned.added.push({ index, key })
  }
  const removed = old.filter((key) => !includes(fresh.keys, key))
  planned.removed.push(...removed.map((key) => ({ index, key })))
  for (const field of fresh.multikey) {
    if (!index.multikey.has(field)) planned.multikey.push({ index, field })
  }
}

function includes(keys: Buffer[], key: Buffer): boolean {
  return keys.some((other) => other.equals(key))
}

function refuseDuplicate(
  view: View,
  collection: Collection,
  index: Index,
  document: Document,
  key: Buffer,
  id: Buffer,
): void {
  const owner = view.get(key)
  if (!owner || owner.equals(id)) return
  const fields = Object.keys(index.keys)
  const values = fields.map((field) => [field, valuesAt(document, field.split('.'))[0] ?? null])
  throw duplicateKey(collection, index.name, Object.fromEntries(values) as Document)
}

function duplicateKey(collection: Collection, index: string, values: Document): MongoError {
  return new MongoError(
    'DuplicateKey',
    `E11000 duplicate key error collection: local.${collection.name} index: ${index} dup key: ${shellText(values)}`,
  )
}
