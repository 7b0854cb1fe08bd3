import { open, type RootDatabase, type Transaction } from 'lmdb'
import type { Batch, Entry, KeyRange, Snapshot, Store, View } from './Store'

/** Each open transaction reads in a slot of its own; LMDB's default is 126. */
const maxReaders = 2048

type Environment = RootDatabase<Buffer, Buffer>

/**
 * A store in a folder of this machine. `relaxed` acknowledges a write once it is committed, and the
 * flush follows (safe against a killed process); `full` acknowledges after the flush (safe against
 * a power cut).
 */
export function openLmdbStore(path: string, durability: 'relaxed' | 'full'): Store {
  const environment: Environment = open({
    path,
    noSubdir: false,
    keyEncoding: 'binary',
    encoding: 'binary',
    maxReaders,
    overlappingSync: durability === 'relaxed',
  })
  const latest = viewOf(environment)
  const batch: Batch = {
    ...latest,
    put: (key, value) => void environment.put(key, value),
    remove: (key) => void environment.remove(key),
  }
  return {
    latest,
    snapshot: () => snapshotOf(environment),
    write: (work) => environment.transaction(() => work(batch)),
    close: () => environment.close(),
  }
}

function snapshotOf(environment: Environment): Snapshot {
  environment.resetReadTxn()
  const transaction = environment.useReadTransaction()
  return { ...viewOf(environment, transaction), release: () => transaction.done() }
}

function viewOf(environment: Environment, transaction?: Transaction): View {
  const options = transaction ? { transaction } : {}
  return {
    get: (key) => environment.get(key, options),
    entries: (range, reverse = false): Iterable<Entry> =>
      environment.getRange({ ...(reverse ? backwards(range) : range), ...options }),
    count: (range) => environment.getKeysCount({ ...range, ...options }),
  }
}

function backwards({ start, end }: KeyRange) {
  return { start: end, end: start, reverse: true, exclusiveStart: true, inclusiveEnd: true }
}
