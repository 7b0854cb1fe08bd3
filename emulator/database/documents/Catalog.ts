import { randomBytes } from 'node:crypto'
import { PlatformError } from '../../PlatformError'
import type { Batch, Store } from '../store/Store'
import type { Collection, Index, IndexDefinition } from './Collection'
import { catalogKey } from './storeKeys'

interface StoredCatalog {
  format: 1
  /** The beginning of the ids that this database makes. */
  server: string
  nextNumber: number
  collections: {
    name: string
    number: number
    indexes: (IndexDefinition & { number: number; multikey: string[] })[]
  }[]
}

/** Which collections and indexes there are; written with the change that made them so. */
export class Catalog {
  private readonly collections = new Map<string, Collection>()
  /** Goes up whenever an index comes or goes. */
  version = 0

  private nextNumber = 1
  private changed = false
  readonly server: string = randomBytes(4).toString('hex')

  constructor(store: Store) {
    const bytes = store.latest.get(catalogKey)
    if (!bytes) return
    const stored = JSON.parse(bytes.toString()) as StoredCatalog
    this.nextNumber = stored.nextNumber
    this.server = stored.server
    for (const collection of stored.collections) {
      const indexes = collection.indexes.map(
        (index): Index => ({ ...index, multikey: new Set(index.multikey), ready: true }),
      )
      this.collections.set(collection.name, { ...collection, indexes })
    }
  }

  all(): Collection[] {
    return [...this.collections.values()]
  }

  find(name: string): Collection | undefined {
    return this.collections.get(name)
  }

  /** The collection; rejects as the platform does, which makes none by itself. */
  get(name: unknown): Collection {
    const collection = typeof name === 'string' ? this.collections.get(name) : undefined
    if (collection) return collection
    throw new PlatformError(
      'DATABASE_COLLECTION_NOT_EXIST',
      `[ResourceNotFound] Db or Table not exist: ${String(name)}. Please check your request, but if the problem cannot be solved, contact us.`,
    )
  }

  addCollection(batch: Batch, name: string): Collection {
    const collection: Collection = { name, number: this.nextNumber++, indexes: [] }
    this.collections.set(name, collection)
    this.save(batch)
    return collection
  }

  addIndex(batch: Batch, collection: Collection, definition: IndexDefinition): Index {
    const index: Index = {
      ...definition,
      number: this.nextNumber++,
      multikey: new Set(),
      ready: false,
    }
    collection.indexes.push(index)
    this.version++
    this.save(batch)
    return index
  }

  removeIndex(batch: Batch, collection: Collection, index: Index): void {
    collection.indexes = collection.indexes.filter((other) => other !== index)
    this.version++
    this.save(batch)
  }

  /** Notes which fields held arrays; kept with the next commit, even if the change itself is not. */
  noteMultikey(fields: { index: Index; field: string }[]): void {
    for (const { index, field } of fields) index.multikey.add(field)
    this.changed ||= fields.length > 0
  }

  keepNotes(batch: Batch): void {
    if (this.changed) this.save(batch)
  }

  save(batch: Batch): void {
    this.changed = false

    const stored: StoredCatalog = {
      format: 1,
      server: this.server,
      nextNumber: this.nextNumber,
      collections: this.all().map(({ name, number, indexes }) => ({
        name,
        number,
        indexes: indexes.map((index) => ({
          name: index.name,
          keys: index.keys,
          unique: index.unique,
          number: index.number,
          multikey: [...index.multikey],
        })),
      })),
    }
    batch.put(catalogKey, Buffer.from(JSON.stringify(stored)))
  }
}
