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

let connection: Connection
beforeAll(async () => {
  connection = await connect()
})
afterAll(() => connection.close())

for (const conform of [
  conformDocuments,
  conformReads,
  conformUpdates,
  conformAggregates,
  conformTransactions,
  conformIndexes,
  conformErrors,
  conformStorage,
]) {
  conform(() => connection)
}
