import { compileContext } from '../aggregate/compileContext'
import { findDocuments } from '../documents/findDocuments'
import type { Engine } from '../engine/Engine'
import { reportSlowQuery } from '../engine/reportSlowQuery'
import { compileProjection } from '../query/compileProjection'
import { sortFields } from '../query/sortOrder'
import { parseEjson, stringifyEjson } from '../values/parseEjson'
import { asReadErrors } from './platformErrors'
import { type Answer, countOf, type Request, textOf } from './Request'
import { readQuery } from './readQuery'
import { sessionOf } from './sessionOf'

/** Both `doc(id).get()` and `where(…).get()`. */
export async function getDocument(engine: Engine, request: Request): Promise<Answer> {
  const collection = engine.catalog.get(request.collectionName)
  return asReadErrors('Query', () => {
    const now = engine.clock()
    const query = readQuery(engine, request)
    const order = textOf(request, 'order')
    const sort = order === undefined ? {} : parseEjson(order, now)
    const projection = textOf(request, 'projection')
    const project = compileProjection(
      projection && parseEjson(projection, now),
      compileContext({ now }),
    )
    const { limit, offset } = pageOf(engine, request)
    const found = findDocuments(sessionOf(engine, request).view, collection, {
      ...query,
      sort: sortFields(sort),
      skip: offset,
      limit,
    })
    reportSlowQuery(engine, request, { filter: query.filter, sort }, found)
    const list = found.documents.map((document) => stringifyEjson(project(document)))
    return Promise.resolve({ data: { list, limit, offset } })
  })
}

function pageOf(engine: Engine, request: Request): { limit: number; offset: number } {
  const { defaultGet, mostGet } = engine.limits
  const asked = countOf(request, 'limit', defaultGet)
  const limit = Math.min(asked === 0 ? defaultGet : asked, mostGet)
  return { limit, offset: countOf(request, 'offset', 0) }
}
