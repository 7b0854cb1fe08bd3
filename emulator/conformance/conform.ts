import { afterAll, beforeAll } from 'vitest'
import { type Connection, connect } from './Connection'
import { conformAggregates } from './conformAggregates'
import { conformDocuments } from './conformDocuments'
import { conformErrors } from './conformErrors'
import { conformIndexes } from './conformIndexes'
import { conformReads } from './conformReads'
import { conformStorage } from './conformStorage'
import { conformTransactions } from './conformTransactions'
import { conformUpdates } from './conformUpdates'

const parts = [
  conformDocuments,
  conformReads,
  conformUpdates,
  conformAggregates,
  conformTransactions,
  conformIndexes,
  conformErrors,
  conformStorage,
]

/** Holds a cloud against the whole suite, through the SDK installed under this name. */
export function conform(sdkName: string): void {
  let connection: Connection
  beforeAll(async () => {
    connection = await connect(sdkName)
  })
  afterAll(() => connection.close())
  for (const part of parts) part(() => connection)
}
