import { PlatformError } from '../../PlatformError'
import { compileContext } from '../aggregate/compileContext'
import { readGeoNear } from '../aggregate/geoNear'
import { runPipeline } from '../aggregate/runPipeline'
import type { Collection } from '../documents/Collection'
import { findDocuments } from '../documents/findDocuments'
import { geoFields } from '../documents/geoIndex'
import type { Engine } from '../engine/Engine'
import { reportSlowQuery } from '../engine/reportSlowQuery'
import { MongoError } from '../MongoError'
import { compileQuery } from '../query/compileQuery'
import { sortFields } from '../query/sortOrder'
import { type Document, isDocument } from '../values/Document'
import { parseEjson, stringifyEjson } from '../values/parseEjson'
import { asReadErrors } from './platformErrors'
import type { Answer, Request } from './Request'
import { refuseTransaction } from './sessionOf'

/** `aggregate()…end()`; a leading $match, $sort and $limit are served by indexes. */
export async function aggregateDocuments(engine: Engine, request: Request): Promise<Answer> {
  const collection = engine.catalog.get(request.collectionName)
  refuseTransaction(engine, request)
  return asReadErrors('Aggregate', () => {
    const now = engine.clock()
    const stages = readStages(request, now)
    const { documents, rest } = findFirst(engine, request, collection, stages, now)
    const results = runPipeline(rest, documents, {
      now,
      variables: {},
      read: (name, filter) => readWhere(engine, name, filter, now),
      serves: (name, field) => isServed(engine, name, field),
    })
    const limited = stages.some((stage) => '$limit' in stage)
    const most = limited ? engine.limits.mostAggregate : engine.limits.defaultAggregate
    return Promise.resolve({ data: { list: results.slice(0, most).map(stringifyEjson) } })
  })
}

function readStages(request: Request, now: Date): Document[] {
  const { stages } = request
  if (!Array.isArray(stages)) throw new PlatformError('INVALID_PARAM', 'stages must be a list')
  return stages.map((stage: unknown) => {
    if (!isDocument(stage) || typeof stage.stageKey !== 'string') {
      throw new PlatformError('INVALID_PARAM', 'each stage must have a stageKey')
    }
    return { [stage.stageKey]: parseEjson(String(stage.stageValue), now) }
  })
}

/** Takes the stages that a find can do off the front of the pipeline. */
function findFirst(
  engine: Engine,
  request: Request,
  collection: Collection,
  stages: Document[],
  now: Date,
): { documents: Document[]; rest: Document[] } {
  const near = stages[0]?.$geoNear
  if (near !== undefined) {
    return { documents: findNear(engine, collection, near, now), rest: stages.slice(1) }
  }
  let rest = stages
  const take = (name: string): unknown => {
    const value = rest[0]?.[name]
    if (value !== undefined) rest = rest.slice(1)
    return value
  }
  const match = rest[0]?.$match
  const filter = isDocument(match) ? match : {}
  if (isDocument(match)) take('$match')
  const order = take('$sort')
  const limit = rest[0]?.$limit
  const found = findDocuments(engine.store.latest, collection, {
    filter,
    matches: compileQuery(filter, compileContext({ now })),
    sort: order === undefined ? [] : sortFields(order),
    ...(typeof limit === 'number' && limit > 0 ? { limit } : {}),
  })
  reportSlowQuery(engine, request, { filter, sort: order }, found)
  return { documents: found.documents, rest }
}

function findNear(engine: Engine, collection: Collection, stage: unknown, now: Date): Document[] {
  const { key, filter, run } = readGeoNear(stage)
  const fields = collection.indexes.filter(({ ready }) => ready).flatMap(geoFields)
  const field = key ?? fields[0]
  if (field === undefined || !fields.includes(field) || (key === undefined && fields.length > 1)) {
    throw new MongoError(
      'NoQueryExecutionPlans',
      fields.length > 1
        ? 'There is more than one 2dsphere index; unsure which to use for $geoNear'
        : '$geoNear requires a 2d or 2dsphere index, but none were found',
    )
  }
  return run(readWhere(engine, collection.name, filter, now), field)
}

function readWhere(engine: Engine, name: string, filter: Document, now: Date): Document[] {
  const collection = engine.catalog.find(name)
  if (!collection) return []
  const matches = compileQuery(filter, compileContext({ now }))
  return findDocuments(engine.store.latest, collection, { filter, matches }).documents
}

function isServed(engine: Engine, name: string, field: string): boolean {
  const indexes = engine.catalog.find(name)?.indexes ?? []
  return (
    field === '_id' || indexes.some((index) => index.ready && Object.keys(index.keys)[0] === field)
  )
}
