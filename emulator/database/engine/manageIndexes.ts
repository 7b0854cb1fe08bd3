import { PlatformError } from '../../PlatformError'
import type { Collection, Index, IndexDefinition } from '../documents/Collection'
import { documentsPrefix, entriesPrefix, withPrefix } from '../documents/storeKeys'
import { addEntries, decodeDocument } from '../documents/writeDocument'
import { MongoError } from '../MongoError'
import type { Batch } from '../store/Store'
import { equalValues } from '../values/compareValues'
import type { Engine } from './Engine'

/** Builds an index over the documents there are; rejects when they stand against it. */
export async function ensureIndex(
  engine: Engine,
  collection: Collection,
  definition: IndexDefinition,
): Promise<void> {
  checkDefinition(engine, definition)
  const index = await engine.store.write((batch) => {
    const existing = collection.indexes.find(({ name }) => name === definition.name)
    if (existing) return sameDefinition(existing, definition)
    if (collection.indexes.length >= engine.limits.indexesPerCollection) throw tooMany(collection)
    return build(engine, batch, collection, definition)
  })
  index.ready = true
}

/** Readers leave the index at once; its entries go with the next commit. */
export async function dropIndex(
  engine: Engine,
  collection: Collection,
  name: string,
): Promise<void> {
  const index = collection.indexes.find((existing) => existing.name === name)
  if (!index) {
    throw new PlatformError('DATABASE_REQUEST_FAILED', `index not found with name [${name}]`)
  }
  index.ready = false
  await engine.store.write((batch) => {
    engine.catalog.removeIndex(batch, collection, index)
    removeAll(batch, entriesPrefix(index.number))
  })
}

export function removeAll(batch: Batch, prefix: Buffer): void {
  const keys = [...batch.entries(withPrefix(prefix))].map(({ key }) => key)
  for (const key of keys) batch.remove(key)
}

function build(
  engine: Engine,
  batch: Batch,
  collection: Collection,
  definition: IndexDefinition,
): Index {
  const index = engine.catalog.addIndex(batch, collection, definition)
  try {
    for (const { value } of [...batch.entries(withPrefix(documentsPrefix(collection.number)))]) {
      addEntries(batch, collection, index, decodeDocument(value))
    }
  } catch (error) {
    engine.catalog.removeIndex(batch, collection, index)
    removeAll(batch, entriesPrefix(index.number))
    throw error
  }
  engine.catalog.save(batch)
  return index
}

function checkDefinition(engine: Engine, { name, keys }: IndexDefinition): void {
  const fields = Object.keys(keys)
  if (fields.length > 0 && fields.length <= engine.limits.fieldsPerIndex) return
  throw new PlatformError(
    'INVALID_PARAM',
    `index ${name} must have 1 to ${engine.limits.fieldsPerIndex} fields`,
  )
}

function sameDefinition(existing: Index, wanted: IndexDefinition): Index {
  if (existing.unique === wanted.unique && equalValues(existing.keys, wanted.keys)) return existing
  throw new MongoError(
    'IndexKeySpecsConflict',
    `An existing index has the same name as the requested index but other keys or options: ${wanted.name}`,
  )
}

function tooMany(collection: Collection): PlatformError {
  return new PlatformError(
    'DATABASE_REQUEST_FAILED',
    `add index fails, too many indexes for local.${collection.name}`,
  )
}
