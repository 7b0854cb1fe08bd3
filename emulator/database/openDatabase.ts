import { PlatformError } from '../PlatformError'
import { actions } from './actions/index'
import type { Database, DatabaseOptions } from './Database'
import { Catalog } from './documents/Catalog'
import { documentKey, documentsPrefix, entriesPrefix, withPrefix } from './documents/storeKeys'
import { decodeDocument } from './documents/writeDocument'
import type { Engine } from './engine/Engine'
import { exportLines, importLines } from './engine/exchangeLines'
import { idGenerator } from './engine/idGenerator'
import { dropIndex, ensureIndex, removeAll } from './engine/manageIndexes'
import { platformLimits } from './limits'
import { openLmdbStore } from './store/openLmdbStore'
import { openMemoryStore } from './store/openMemoryStore'
import type { Store } from './store/Store'
import { Transactions } from './transactions/Transactions'

/** Opens the database of one environment; a folder belongs to one process at a time. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const store = openStore(options)
  const catalog = new Catalog(store)
  const { clock, transactions = {} } = options
  const limits = { ...platformLimits, ...options.limits }
  const { conflictAt = 'op', where = 'refuse' } = transactions
  const engine: Engine = {
    store,
    catalog,
    limits,
    clock,
    transactions: new Transactions({ store, catalog, clock, limits, conflictAt }),
    whereInTransaction: where,
    newId: idGenerator(catalog.server, clock),
    onSlowQuery: options.onSlowQuery ?? (() => undefined),
  }
  return Promise.resolve(databaseOf(engine))
}

function openStore({ directory, durability = 'relaxed' }: DatabaseOptions): Store {
  if (directory === undefined || durability === 'memory') return openMemoryStore()
  return openLmdbStore(directory, durability)
}

function databaseOf(engine: Engine): Database {
  const { store, catalog } = engine
  return {
    handle: async (request) => {
      const action = Object.hasOwn(actions, request.action) ? actions[request.action] : undefined
      if (action) return action(engine, request)
      throw new PlatformError('INVALID_PARAM', `the local cloud does not know ${request.action}`)
    },
    ensureCollection: async (name) => {
      if (catalog.find(name)) return
      await store.write((batch) => {
        if (!catalog.find(name)) catalog.addCollection(batch, name)
      })
    },
    ensureIndex: (collection, { name, keys, unique = false }) =>
      ensureIndex(engine, catalog.get(collection), { name, keys, unique }),
    dropIndex: (collection, name) => dropIndex(engine, catalog.get(collection), name),
    describe: () =>
      Promise.resolve(
        catalog.all().map((collection) => ({
          collection: collection.name,
          documents: store.latest.count(withPrefix(documentsPrefix(collection.number))),
          indexes: collection.indexes.map(({ name, keys, unique }) => ({ name, keys, unique })),
        })),
      ),
    browse: (name, { after, limit }) => {
      const collection = catalog.get(name)
      const range = withPrefix(documentsPrefix(collection.number))
      const start = after === undefined ? range.start : documentKey(collection.number, after)
      const page: Record<string, unknown>[] = []
      for (const { key, value } of store.latest.entries({ ...range, start })) {
        if (after !== undefined && key.equals(start)) continue
        page.push(decodeDocument(value))
        if (page.length >= limit) break
      }
      return Promise.resolve(page)
    },
    exportLines: (collection) => exportLines(engine, collection),
    importLines: (lines) => importLines(engine, lines),
    clear: async () => {
      await store.write((batch) => {
        for (const collection of catalog.all()) {
          removeAll(batch, documentsPrefix(collection.number))
          for (const { number } of collection.indexes) removeAll(batch, entriesPrefix(number))
        }
      })
    },
    close: () => store.close(),
  }
}
