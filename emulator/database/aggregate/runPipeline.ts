import { MongoError } from '../MongoError'
import { compileQuery } from '../query/compileQuery'
import { type Document, isDocument } from '../values/Document'
import { compileContext } from './compileContext'
import { bucket, bucketAuto, group, sortByCount } from './groupStages'
import { lookup } from './lookup'
import { count, limit, sample, skip, sort } from './orderStages'
import { addFields, documentOf, project, replaceRoot, replaceWith, unset } from './projectStages'
import type { Stage, Surroundings } from './Stage'
import { unwind } from './unwind'

const stagesByName: Record<string, Stage> = {
  $addFields: addFields,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $count: count,
  $facet: (specification, around) => {
    const branches = Object.entries(documentOf('$facet', specification))
    return (documents) => [
      Object.fromEntries(
        branches.map(([name, stages]) => [
          name,
          around.run(stageList(stages), documents, around.variables),
        ]),
      ),
    ]
  },
  $group: group,
  $limit: limit,
  $lookup: lookup,
  $match: (specification, around) => {
    const matches = compileQuery(documentOf('$match', specification), compileContext(around))
    return (documents) => documents.filter(matches)
  },
  $project: project,
  $replaceRoot: replaceRoot,
  $replaceWith: replaceWith,
  $sample: sample,
  $set: addFields,
  $skip: skip,
  $sort: sort,
  $sortByCount: sortByCount,
  $unset: unset,
  $unwind: unwind,
}

/** Runs aggregation stages over documents in memory; throws MongoError for what MongoDB refuses. */
export function runPipeline(
  stages: Document[],
  documents: Document[],
  around: Omit<Surroundings, 'run'>,
): Document[] {
  const run: Surroundings['run'] = (inner, innerDocuments, variables) =>
    runPipeline(inner, innerDocuments, { ...around, variables })
  return stages
    .map((stage) => compileStage(stage, { ...around, run }))
    .reduce((current, step) => step(current), documents)
}

export function stageList(stages: unknown): Document[] {
  if (Array.isArray(stages) && stages.every(isDocument)) return stages
  throw new MongoError('TypeMismatch', "'pipeline' must be an array of objects")
}

function compileStage(stage: Document, around: Surroundings) {
  const [name, ...others] = Object.keys(stage)
  if (name === undefined || others.length > 0) {
    throw new MongoError(
      'Location40323',
      'A pipeline stage specification object must contain exactly one field.',
    )
  }
  const compile = Object.hasOwn(stagesByName, name) ? stagesByName[name] : undefined
  if (name === '$geoNear') {
    throw new MongoError(
      'Location40602',
      '$geoNear is only valid as the first stage in a pipeline.',
    )
  }
  if (compile) return compile(stage[name], around)
  throw new MongoError('Location40324', `Unrecognized pipeline stage name: '${name}'`)
}
