/** What the platform allows, as data; sources in the README of the emulator. */
export interface DatabaseLimits {
  /** Documents a get returns when no limit is sent; the SDK sends its own default. */
  defaultGet: number
  /** Most documents of a get from a function. */
  mostGet: number
  /** Documents of an aggregate that names no limit. */
  defaultAggregate: number
  mostAggregate: number
  /** MongoDB's limit of one document, in bytes of BSON. */
  documentBytes: number
  collections: number
  indexesPerCollection: number
  fieldsPerIndex: number
  /** Life of a transaction by the local cloud's clock, in milliseconds. */
  transactionLife: number
  /** How long a plain write waits for a document that a transaction has written, in milliseconds. */
  lockWait: number
  /** Documents a query may look at without an index before it is reported. */
  scanWarning: number
}

export const platformLimits: DatabaseLimits = {
  defaultGet: 100,
  mostGet: 1000,
  defaultAggregate: 20,
  mostAggregate: 10_000,
  documentBytes: 16 * 1024 * 1024,
  collections: 100,
  indexesPerCollection: 100,
  fieldsPerIndex: 31,
  transactionLife: 30_000,
  lockWait: 5_000,
  scanWarning: 1_000,
}
