import { createRequire } from 'node:module'
import { startLocalCloud } from '../index'
import { indexedCollection, neededIndexes } from './conformIndexes'
import type { Collection, Db, Sdk } from './Sdk'

const require = createRequire(import.meta.url)

/** A cloud that the suite runs against, through the SDK as it is published. */
export interface Connection {
  sdk: Sdk
  db: Db
  /** The suite's collection, emptied; a second one for joins. */
  empty: (name?: 'conformance' | 'conformance_other') => Promise<Collection>
  /** The collection with the indexes of `neededIndexes`, emptied. */
  emptyIndexed: () => Promise<Collection>
  close: () => Promise<void>
}

/**
 * The environment named by `CONFORMANCE_ENV`, reached with `TENCENTCLOUD_SECRETID` and
 * `TENCENTCLOUD_SECRETKEY`; without it a local cloud in memory.
 * `sdkName`: the package, or the folder, of the SDK to reach it with.
 */
export async function connect(sdkName: string): Promise<Connection> {
  const sdk = require(sdkName) as Sdk
  const real = process.env.CONFORMANCE_ENV
  const local = real === undefined ? await startLocalCloud() : undefined
  if (local) Object.assign(process.env, local.environment())
  for (const index of local ? neededIndexes : []) {
    await local?.database.ensureCollection(indexedCollection)
    await local?.database.ensureIndex(indexedCollection, index)
  }
  sdk.init({ env: real ?? 'local-env' })
  const db = sdk.database()
  return {
    sdk,
    db,
    empty: (name = 'conformance') => emptyCollection(db, name),
    emptyIndexed: () => emptyCollection(db, indexedCollection),
    close: () => local?.close() ?? Promise.resolve(),
  }
}

async function emptyCollection(db: Db, name: string): Promise<Collection> {
  await db.createCollection(name).catch(ignoreExisting)
  const collection = db.collection(name)
  await collection.where({ _id: db.command.exists(true) }).remove()
  return collection
}

function ignoreExisting(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error)
  if (!/exist/i.test(text)) throw error
}
