import { findDocuments } from '../documents/findDocuments'
import type { Engine } from '../engine/Engine'
import { reportSlowQuery } from '../engine/reportSlowQuery'
import { writeChanges } from '../engine/writeChanges'
import { asWriteErrors } from './platformErrors'
import type { Answer, Request } from './Request'
import { readQuery } from './readQuery'
import { sessionOf } from './sessionOf'

/** `doc(id).remove()` and, with `multi`, `where(…).remove()`. */
export async function removeDocument(engine: Engine, request: Request): Promise<Answer> {
  const collection = engine.catalog.get(request.collectionName)
  return asWriteErrors('Delete', async () => {
    const query = readQuery(engine, request)
    const find = request.multi ? query : { ...query, limit: 1 }
    const { removed } = await writeChanges(engine, {
      collection,
      transaction: sessionOf(engine, request).transaction,
      find: (view) => {
        const found = findDocuments(view, collection, find)
        reportSlowQuery(engine, request, query, found)
        return found.documents.map((before) => ({ before }))
      },
    })
    return { data: { deleted: removed } }
  })
}
