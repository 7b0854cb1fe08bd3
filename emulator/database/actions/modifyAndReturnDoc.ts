import { findDocuments } from '../documents/findDocuments'
import type { Engine } from '../engine/Engine'
import { writeChanges } from '../engine/writeChanges'
import type { Document } from '../values/Document'
import { stringifyEjson } from '../values/parseEjson'
import { readChange } from './modifyDocument'
import { asWriteErrors } from './platformErrors'
import type { Answer, Request } from './Request'
import { readQuery } from './readQuery'
import { sessionOf } from './sessionOf'

/** node-sdk's `updateAndReturn`: changes the first match and gives the document back as it is then. */
export async function modifyAndReturnDoc(engine: Engine, request: Request): Promise<Answer> {
  const collection = engine.catalog.get(request.collectionName)
  return asWriteErrors('Update', async () => {
    const query = readQuery(engine, request)
    const change = readChange(engine, { ...request, merge: true }, query)
    let returned: Document | undefined
    const { modified } = await writeChanges(engine, {
      collection,
      transaction: sessionOf(engine, { ...request, queryType: 'DOC' }).transaction,
      find: (view) =>
        findDocuments(view, collection, { ...query, limit: 1 }).documents.map((before) => {
          returned = change.update(before)
          return { before, after: returned }
        }),
    })
    return { data: { updated: modified, doc: returned ? stringifyEjson(returned) : null } }
  })
}
