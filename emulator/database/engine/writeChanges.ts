import type { Collection } from '../documents/Collection'
import { type Change, carryOut, type PlannedWrite, planWrite } from '../documents/writeDocument'
import { MongoError } from '../MongoError'
import type { Batch, View } from '../store/Store'
import type { Transaction } from '../transactions/Transaction'
import { encoded } from '../values/encodeValue'
import type { Engine } from './Engine'

/** Finds the changes to make, each worked out from the state it is shown. */
export type FindChanges = (view: View) => Iterable<Change>

export interface Written {
  inserted: unknown[]
  modified: number
  removed: number
}

export interface WriteJob {
  collection: Collection
  find: FindChanges
  /** Absent for a plain write. */
  transaction: Transaction | undefined
}

/**
 * Makes the changes one after another, each wholly or not at all. Where one fails the earlier ones
 * stay, as in MongoDB, and the failure is thrown once they are kept; a transaction ends with it.
 */
export async function writeChanges(engine: Engine, job: WriteJob): Promise<Written> {
  return job.transaction ? writeInside(engine, job, job.transaction) : writePlainly(engine, job)
}

/** Waits where a transaction has locked what is to be written, and goes on from there. */
async function writePlainly(engine: Engine, job: WriteJob): Promise<Written> {
  const progress = new Progress()
  for (;;) {
    const holder = await engine.store.write((batch) => advance(engine, job, batch, progress))
    if (!holder) break
    await engine.transactions.waitFor(holder)
  }
  if (progress.failure) throw progress.failure
  return progress.written
}

function writeInside(
  engine: Engine,
  { collection, find }: WriteJob,
  transaction: Transaction,
): Promise<Written> {
  const progress = new Progress()
  try {
    for (const change of find(transaction.view)) {
      const planned = plan(engine, collection, transaction.view, change)
      if (!planned) continue
      engine.transactions.write(transaction, planned)
      progress.add(change)
    }
  } catch (error) {
    engine.transactions.abort(transaction)
    throw error
  }
  return Promise.resolve(progress.written)
}

class Progress {
  readonly written: Written = { inserted: [], modified: 0, removed: 0 }
  failure: MongoError | undefined
  private readonly done = new Set<unknown>()

  add({ before, after }: Change): void {
    if (!before) this.written.inserted.push(after?._id)
    else if (after) this.written.modified++
    else this.written.removed++
  }

  /** False for a change that was made before a wait and is found again. */
  takes(change: Change): boolean {
    return !this.done.has(markOf(change))
  }

  finish(change: Change): void {
    this.done.add(markOf(change))
  }
}

/** A document to insert is known by itself: two of one request may carry the same id. */
function markOf({ before, after }: Change): unknown {
  return before ? encoded(before._id).toString('latin1') : after
}

/** Returns the transaction to wait for before the rest can be written. */
function advance(
  engine: Engine,
  { collection, find }: WriteJob,
  batch: Batch,
  progress: Progress,
): Transaction | undefined {
  try {
    for (const change of find(batch)) {
      if (!progress.takes(change)) continue
      const holder = make(engine, collection, batch, change, progress)
      if (holder) return holder
      progress.finish(change)
    }
  } catch (error) {
    if (!(error instanceof MongoError)) throw error
    progress.failure = error
  }
  return undefined
}

function make(
  engine: Engine,
  collection: Collection,
  batch: Batch,
  change: Change,
  progress: Progress,
): Transaction | undefined {
  const planned = plan(engine, collection, batch, change)
  if (!planned) return undefined
  const holder = engine.transactions.holderOf(planned)
  if (holder) return holder
  carryOut(batch, planned)
  engine.catalog.noteMultikey(planned.multikey)
  engine.catalog.keepNotes(batch)
  progress.add(change)
  return undefined
}

/** Undefined when the change changes nothing. */
function plan(
  engine: Engine,
  collection: Collection,
  view: View,
  change: Change,
): PlannedWrite | undefined {
  const planned = planWrite(view, collection, change)
  refuseTooLarge(planned?.document, engine.limits.documentBytes)
  return planned
}

function refuseTooLarge(document: Buffer | undefined, most: number): void {
  if (!document || document.length <= most) return
  throw new MongoError(
    'BSONObjectTooLarge',
    `BSONObj size: ${document.length} is invalid. Size must be between 0 and ${most}`,
  )
}
