import { Aggregator } from 'mingo'
import { PlatformError } from '../../PlatformError'
import { findDocuments } from '../documents/findDocuments'
import { compileContext } from '../engine/compileContext'
import type { Engine } from '../engine/Engine'
import { compileQuery } from '../query/compileQuery'
import { type Document, isDocument } from '../values/Document'
import { parseEjson, stringifyEjson } from '../values/parseEjson'
import { asReadErrors } from './platformErrors'
import type { Answer, Request } from './Request'

/** `aggregate()…end()`; a leading $match is served by indexes. */
export async function aggregateDocuments(engine: Engine, request: Request): Promise<Answer> {
  const collection = engine.catalog.get(request.collectionName)
  return asReadErrors('Aggregate', () => {
    const stages = readStages(engine, request)
    const first = stages[0]?.$match
    const filter = isDocument(first) ? first : {}
    const rest = isDocument(first) ? stages.slice(1) : stages
    const { documents } = findDocuments(engine.store.latest, collection, {
      filter,
      matches: compileQuery(filter, compileContext),
    })
    const limited = stages.some((stage) => '$limit' in stage)
    const most = limited ? engine.limits.mostAggregate : engine.limits.defaultAggregate
    const results = new Aggregator(rest).run<Document>(documents).slice(0, most)
    return Promise.resolve({ data: { list: results.map(stringifyEjson) } })
  })
}

function readStages(engine: Engine, request: Request): Document[] {
  const { stages } = request
  if (!Array.isArray(stages)) throw new PlatformError('INVALID_PARAM', 'stages must be a list')
  return stages.map((stage: unknown) => {
    if (!isDocument(stage) || typeof stage.stageKey !== 'string') {
      throw new PlatformError('INVALID_PARAM', 'each stage must have a stageKey')
    }
    return { [stage.stageKey]: parseEjson(String(stage.stageValue), engine.clock()) }
  })
}
