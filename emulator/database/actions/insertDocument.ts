import { PlatformError } from '../../PlatformError'
import type { Engine } from '../engine/Engine'
import { writeChanges } from '../engine/writeChanges'
import { checkStorable } from '../update/checkStorable'
import type { Document } from '../values/Document'
import { parseDocument } from '../values/parseEjson'
import { asWriteErrors } from './platformErrors'
import type { Answer, Request } from './Request'
import { sessionOf } from './sessionOf'

/** Inserts in order; a document without `_id` gets one. Stops at the first that cannot stand. */
export async function insertDocument(engine: Engine, request: Request): Promise<Answer> {
  const collection = engine.catalog.get(request.collectionName)
  const documents = readDocuments(engine, request)
  return asWriteErrors('Insert', async () => {
    for (const document of documents) checkStorable(document)
    const { inserted } = await writeChanges(engine, {
      collection,
      transaction: sessionOf(engine, request).transaction,
      find: () => documents.map((after) => ({ after })),
    })
    return { data: { insertedIds: inserted } }
  })
}

function readDocuments(engine: Engine, request: Request): Document[] {
  const { data } = request
  const now = engine.clock()
  if (!Array.isArray(data) || data.length === 0) {
    throw new PlatformError('INVALID_PARAM', 'data must be a list of documents')
  }
  return data.map((text) => {
    if (typeof text !== 'string')
      throw new PlatformError('INVALID_PARAM', 'data must be EJSON texts')
    return withId(parseDocument(text, now), engine.newId)
  })
}

/** The id stands first, as MongoDB stores it. */
export function withId(document: Document, newId: () => string): Document {
  const { _id = newId(), ...fields } = document
  return { _id, ...fields }
}
