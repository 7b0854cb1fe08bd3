export type { CollectionDescription, Database, DatabaseOptions, SlowQuery } from './Database'
export type { IndexDefinition } from './documents/Collection'
export { type DatabaseLimits, platformLimits } from './limits'
export { openDatabase } from './openDatabase'
