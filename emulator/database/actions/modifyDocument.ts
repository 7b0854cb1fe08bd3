import { PlatformError } from '../../PlatformError'
import { compileContext } from '../aggregate/compileContext'
import { findDocuments } from '../documents/findDocuments'
import type { Change } from '../documents/writeDocument'
import type { Engine } from '../engine/Engine'
import { reportSlowQuery } from '../engine/reportSlowQuery'
import { writeChanges } from '../engine/writeChanges'
import { MongoError } from '../MongoError'
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
import { sessionOf } from './sessionOf'

/** `update` (merge: operators) and `set` (a whole document, made when there is none). */
export async function modifyDocument(engine: Engine, request: Request): Promise<Answer> {
  const collection = engine.catalog.get(request.collectionName)
  return asWriteErrors('Update', async () => {
    const query = readQuery(engine, request)
    const change = readChange(engine, request, query)
    const find = request.multi ? query : { ...query, limit: 1 }
    const written = await writeChanges(engine, {
      collection,
      transaction: sessionOf(engine, request).transaction,
      find: (view) => {
        const found = findDocuments(view, collection, find)
        reportSlowQuery(engine, request, query, found)
        const { documents } = found
        if (documents.length === 0 && request.upsert) return [{ after: change.insert() }]
        return changesTo(documents, change)
      },
    })
    return { data: { updated: written.modified, upsert_id: written.inserted[0] ?? null } }
  })
}

interface Modification {
  update: (document: Document) => Document
  insert: () => Document
}

function* changesTo(documents: Document[], { update }: Modification): Iterable<Change> {
  for (const before of documents) yield { before, after: update(before) }
}

export function readChange(engine: Engine, request: Request, query: Query): Modification {
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
  const context = { now, compile: compileContext({ now }), query: query.filter }
  return {
    update: (before) => {
      const after = copyValue(before)
      applyUpdate(after, data, { ...context, inserting: false })
      return after
    },
    insert: () => {
      const document = upsertedDocument(query.filter)
      applyUpdate(document, data, { ...context, inserting: true })
      return { _id: document._id ?? engine.newId(), ...document }
    },
  }
}

function replacementOf(engine: Engine, data: Document, query: Query): Modification {
  return {
    update: (before) => replaced(before._id, data),
    insert: () => {
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
