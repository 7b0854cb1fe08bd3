import type { IndexDefinition } from './documents/Collection'
import type { DatabaseLimits } from './limits'
import type { ConflictAt } from './transactions/Transactions'

/** A query that looked at many documents because no index serves it. */
export interface SlowQuery {
  collection: string
  scanned: number
  query: string
  missingIndex: Record<string, 1 | -1>
  requestId?: string
}

export interface DatabaseOptions {
  /** Folder of the store; absent means in memory. */
  directory?: string
  /** `relaxed` survives a killed process, `full` a power cut too; `memory` neither. */
  durability?: 'memory' | 'relaxed' | 'full'
  /** The local cloud's settable clock: server dates, ids, the life of transactions. */
  clock: () => Date
  onSlowQuery?: (warning: SlowQuery) => void
  limits?: Partial<DatabaseLimits>
  transactions?: {
    /** When a lost race is told; the platform's documentation says at the operation. */
    conflictAt?: ConflictAt
    /** Whether `where().get()` in a transaction is refused or reads the snapshot. */
    where?: 'refuse' | 'snapshot'
  }
}

export interface CollectionDescription {
  collection: string
  documents: number
  indexes: IndexDefinition[]
}

/** The document database of one environment. */
export interface Database {
  /**
   * Answers the body of one `database.*` request with the body of the platform's answer, without
   * requestId. Rejects with PlatformError carrying the platform's code and text.
   */
  handle(request: { action: string } & Record<string, unknown>): Promise<Record<string, unknown>>
  ensureCollection(name: string): Promise<void>
  /** Builds the index when there is none of that name; rejects when documents stand against it. */
  ensureIndex(
    collection: string,
    index: { name: string; keys: IndexDefinition['keys']; unique?: boolean },
  ): Promise<void>
  dropIndex(collection: string, name: string): Promise<void>
  describe(): Promise<CollectionDescription[]>
  /** Documents in the order of their ids, those after the id `after`. */
  browse(
    collection: string,
    page: { after?: string; limit: number },
  ): Promise<Record<string, unknown>[]>
  /** JSON lines, one document a line with its collection, portable between stores. */
  exportLines(collection?: string): AsyncIterable<string>
  /** Puts back exported lines and returns how many documents they held. */
  importLines(lines: AsyncIterable<string> | Iterable<string>): Promise<number>
  /** Removes all documents; collections and indexes stay. */
  clear(): Promise<void>
  close(): Promise<void>
}
