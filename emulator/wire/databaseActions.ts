import type { Database } from '../database'
import type { Actions } from './AdminDispatcher'

const names = [
  'addCollection',
  'insertDocument',
  'getDocument',
  'calculateDocument',
  'modifyDocument',
  'modifyAndReturnDoc',
  'removeDocument',
  'aggregateDocuments',
  'startTransaction',
  'commitTransaction',
  'abortTransaction',
]

/** The database's part of the protocol: it answers whole requests by itself. */
export function databaseActions(database: Database): Actions {
  return Object.fromEntries(
    names.map((name) => {
      const action = `database.${name}`
      return [action, ({ body }) => database.handle({ ...body, action })]
    }),
  )
}
