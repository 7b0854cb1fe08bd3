import type { Collection } from '../documents/Collection'
import type { Change } from '../documents/writeDocument'
import { carryOut, encodeDocument, planWrite } from '../documents/writeDocument'
import { MongoError } from '../MongoError'
import type { Batch, View } from '../store/Store'
import type { Document } from '../values/Document'
import { encoded } from '../values/encodeValue'
import type { Engine } from './Engine'

/** Finds the changes to make, each worked out from the state it is shown. */
export type FindChanges = (view: View) => Iterable<Change>

export interface Written {
  inserted: unknown[]
  modified: number
  removed: number
}

/**
 * Makes the changes one after another, each wholly or not at all. Where one fails the earlier ones
 * stay, as in MongoDB; the failure is thrown once they are kept.
 */
export async function writeChanges(
  engine: Engine,
  collection: Collection,
  find: FindChanges,
): Promise<Written> {
  const progress = new Progress()
  await engine.store.write((batch) => advance(engine, collection, batch, find, progress))
  if (progress.failure) throw progress.failure
  return progress.written
}

class Progress {
  readonly written: Written = { inserted: [], modified: 0, removed: 0 }
  failure: MongoError | undefined
}

function advance(
  engine: Engine,
  collection: Collection,
  batch: Batch,
  find: FindChanges,
  progress: Progress,
): void {
  try {
    for (const change of [...find(batch)]) make(engine, collection, batch, change, progress.written)
  } catch (error) {
    if (!(error instanceof MongoError)) throw error
    progress.failure = error
  }
}

function make(
  engine: Engine,
  collection: Collection,
  batch: Batch,
  change: Change,
  written: Written,
): void {
  if (isUnchanged(change)) return
  const planned = planWrite(batch, collection, change)
  refuseTooLarge(planned.document, engine.limits.documentBytes)
  carryOut(batch, planned)
  if (planned.multikey.length > 0) engine.catalog.save(batch)
  if (!change.before) written.inserted.push(change.after?._id)
  else if (change.after) written.modified++
  else written.removed++
}

function isUnchanged({ before, after }: Change): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    encodeDocument(before).equals(encodeDocument(after))
  )
}

function refuseTooLarge(document: Buffer | undefined, most: number): void {
  if (!document || document.length <= most) return
  throw new MongoError(
    'BSONObjectTooLarge',
    `BSONObj size: ${document.length} is invalid. Size must be between 0 and ${most}`,
  )
}

export function sameId(left: Document, right: Document): boolean {
  return encoded(left._id).equals(encoded(right._id))
}
