import { PlatformError } from '../../PlatformError'
import { findDocuments } from '../documents/findDocuments'
import type { Change } from '../documents/writeDocument'
import { compileContext } from '../engine/compileContext'
import type { Engine } from '../engine/Engine'
import { writeChanges } from '../engine/writeChanges'
import { MongoError } from '../MongoError'
import type { View } from '../store/Store'
import { applyUpdate, checkUpdate } from '../update/applyUpdate'
import { checkStorable } from '../update/checkStorable'
import { upsertedDocument } from '../update/upsertedDocument'
import { equalValues } from '../values/compareValues'
import { copyValue } from '../values/copyValue'
import type { Document } from '../values/Document'
import { parseDocument } from '../values/parseEjson'
import { asWriteErrors } from './platformErrors'
import { type Answer, type Request, textOf } from './Request'
import { type Query, readQuery } from './readQuery'

/** `update` (merge: operators) and `set` (a whole document, made when there is none). */
export async function modifyDocument(engine: Engine, request: Request): Promise<Answer> {
  const collection = engine.catalog.get(request.collectionName)
  return asWriteErrors('Update', async () => {
    const query = readQuery(engine, request)
    const change = readChange(engine, request, query)
    const written = await writeChanges(engine, collection, (view) =>
      changesOf(
        view,
        () =>
          findDocuments(view, collection, request.multi ? query : { ...query, limit: 1 }).documents,
        request.upsert ? change : { ...change, upsert: undefined },
      ),
    )
    return { data: { updated: written.modified, upsert_id: written.inserted[0] ?? null } }
  })
}

interface Modification {
  update: (document: Document) => Document
  upsert?: (() => Document) | undefined
}

function* changesOf(_view: View, find: () => Document[], change: Modification): Iterable<Change> {
  const documents = find()
  for (const before of documents) yield { before, after: change.update(before) }
  if (documents.length === 0 && change.upsert) yield { after: change.upsert() }
}

function readChange(engine: Engine, request: Request, query: Query): Modification {
  const now = engine.clock()
  const text = textOf(request, 'data')
  if (text === undefined) throw new PlatformError('INVALID_PARAM', 'data must not be empty')
  const data = parseDocument(text, now)
  return request.merge ? operatorsOf(engine, data, query, now) : replacementOf(engine, data, query)
}

function operatorsOf(engine: Engine, data: Document, query: Query, now: Date): Modification {
  if (Object.keys(data).length === 0) {
    throw new PlatformError('INVALID_PARAM', 'the update names no operator')
  }
  checkUpdate(data)
  const context = { now, compile: compileContext, query: query.filter }
  return {
    update: (before) => {
      const after = copyValue(before)
      applyUpdate(after, data, { ...context, inserting: false })
      return after
    },
    upsert: () => {
      const document = upsertedDocument(query.filter)
      applyUpdate(document, data, { ...context, inserting: true })
      return { _id: document._id ?? engine.newId(), ...document }
    },
  }
}

function replacementOf(engine: Engine, data: Document, query: Query): Modification {
  return {
    update: (before) => replaced(before._id, data),
    upsert: () => {
      const { _id } = upsertedDocument(query.filter)
      return replaced(_id ?? data._id ?? engine.newId(), data)
    },
  }
}

function replaced(id: unknown, data: Document): Document {
  if (data._id !== undefined && !equalValues(data._id, id)) {
    throw new MongoError(
      'ImmutableField',
      "After applying the update, the (immutable) field '_id' was found to have been altered",
    )
  }
  const document = { ...data, _id: id }
  checkStorable(document)
  return { _id: id, ...data }
}
