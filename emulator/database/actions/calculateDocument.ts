import { countDocuments } from '../documents/findDocuments'
import type { Engine } from '../engine/Engine'
import { reportSlowQuery } from '../engine/reportSlowQuery'
import { asReadErrors } from './platformErrors'
import type { Answer, Request } from './Request'
import { readQuery } from './readQuery'
import { refuseTransaction } from './sessionOf'

/** `count()`. */
export async function calculateDocument(engine: Engine, request: Request): Promise<Answer> {
  const collection = engine.catalog.get(request.collectionName)
  return asReadErrors('Count', () => {
    refuseTransaction(engine, request)
    const query = readQuery(engine, request)
    const counted = countDocuments(engine.store.latest, collection, query)
    reportSlowQuery(engine, request, { filter: query.filter }, counted)
    return Promise.resolve({ data: { total: counted.total } })
  })
}
