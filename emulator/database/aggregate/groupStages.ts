import { MongoError } from '../MongoError'
import { compareValues } from '../values/compareValues'
import { type Document, isDocument } from '../values/Document'
import { encoded } from '../values/encodeValue'
import { typeOf } from '../values/typeOf'
import { type Accumulate, accumulators } from './accumulators'
import { compileExpression, type Evaluate } from './compileExpression'
import { sort } from './orderStages'
import { documentOf } from './projectStages'
import type { Stage, Surroundings } from './Stage'

interface Field {
  name: string
  evaluate: Evaluate
  accumulate: Accumulate
}

export const group: Stage = (specification, around) => {
  const { _id, ...rest } = documentOf('$group', specification)
  if (_id === undefined) {
    throw new MongoError('Location15955', 'a group specification must include an _id')
  }
  const idOf = compileExpression(_id, around)
  const fields = fieldsOf(rest, around)
  return (documents) => {
    const groups = new Map<string, { id: unknown; members: Document[] }>()
    for (const document of documents) {
      const id = idOf(document) ?? null
      const key = keyOf(id)
      const existing = groups.get(key)
      if (existing) existing.members.push(document)
      else groups.set(key, { id, members: [document] })
    }
    return [...groups.values()].map(({ id, members }) => grouped(id, members, fields))
  }
}

export const sortByCount: Stage = (expression, around) => {
  const run = group({ _id: expression, count: { $sum: 1 } }, around)
  const order = sort({ count: -1 }, around)
  return (documents) => order(run(documents))
}

export const bucket: Stage = (specification, around) => {
  const { groupBy, boundaries, output, ...options } = documentOf('$bucket', specification)
  const bounds = boundsOf(boundaries)
  const keyOfDocument = compileExpression(groupBy, around)
  const fields = fieldsOf(isDocument(output) ? output : { count: { $sum: 1 } }, around)
  return (documents) => {
    const buckets = new Map<string, { id: unknown; members: Document[] }>()
    for (const document of documents) {
      const id = bucketOf(keyOfDocument(document), bounds, options)
      const members = buckets.get(keyOf(id))?.members ?? []
      members.push(document)
      buckets.set(keyOf(id), { id, members })
    }
    return [...buckets.values()]
      .sort((left, right) => compareValues(left.id, right.id))
      .map(({ id, members }) => grouped(id, members, fields))
  }
}

export const bucketAuto: Stage = (specification, around) => {
  const { groupBy, buckets, output, granularity } = documentOf('$bucketAuto', specification)
  if (granularity !== undefined) {
    throw new MongoError('NotImplemented', 'the local cloud has no $bucketAuto granularity')
  }
  if (typeof buckets !== 'number' || buckets < 1) {
    throw new MongoError('Location40243', "The $bucketAuto 'buckets' field must be greater than 0")
  }
  const keyOfDocument = compileExpression(groupBy, around)
  const fields = fieldsOf(isDocument(output) ? output : { count: { $sum: 1 } }, around)
  return (documents) => {
    const keyed = documents
      .map((document) => ({ key: keyOfDocument(document) ?? null, document }))
      .sort((left, right) => compareValues(left.key, right.key))
    return spread(keyed, Math.floor(buckets)).map(({ id, members }) => grouped(id, members, fields))
  }
}

function grouped(id: unknown, members: Document[], fields: Field[]): Document {
  const result: Document = { _id: id }
  for (const { name, evaluate, accumulate } of fields) {
    const value = accumulate(members.map(evaluate))
    if (value !== undefined) result[name] = value
  }
  return result
}

function fieldsOf(specification: Document, around: Surroundings): Field[] {
  return Object.entries(specification).map(([name, value]) => {
    const [operator] = isDocument(value) ? Object.keys(value) : []
    if (!isDocument(value) || operator === undefined || Object.keys(value).length !== 1) {
      throw new MongoError('Location40234', `The field '${name}' must be an accumulator object`)
    }
    const accumulate = Object.hasOwn(accumulators, operator) ? accumulators[operator] : undefined
    if (!accumulate) throw new MongoError('Location15952', `unknown group operator '${operator}'`)
    return { name, accumulate, evaluate: compileExpression(value[operator], around) }
  })
}

function keyOf(id: unknown): string {
  return encoded(id).toString('latin1')
}

function boundsOf(boundaries: unknown): unknown[] {
  if (!Array.isArray(boundaries) || boundaries.length < 2) {
    throw new MongoError(
      'Location40192',
      "The $bucket 'boundaries' field must have at least 2 values",
    )
  }
  const ascending = boundaries.every(
    (bound, index) => index === 0 || compareValues(boundaries[index - 1], bound) < 0,
  )
  if (ascending && new Set(boundaries.map(kindOf)).size === 1) return boundaries
  throw new MongoError(
    'Location40194',
    "The 'boundaries' option to $bucket must be sorted, of one type and without duplicates",
  )
}

function kindOf(value: unknown): string {
  return typeof value === 'number' ? 'number' : typeOf(value)
}

function bucketOf(key: unknown, bounds: unknown[], options: Document): unknown {
  const at = bounds.findIndex((bound, index) => index > 0 && compareValues(key, bound) < 0)
  if (at > 0 && compareValues(key, bounds[0]) >= 0) return bounds[at - 1]
  if ('default' in options) return options.default
  throw new MongoError(
    'Location40066',
    '$switch could not find a matching branch for an input, and no default was specified.',
  )
}

interface Keyed {
  key: unknown
  document: Document
}

/** Even shares in order; equal keys stay together, and a bucket ends where the next begins. */
function spread(keyed: Keyed[], buckets: number): { id: unknown; members: Document[] }[] {
  const shares: Keyed[][] = []
  let rest = keyed
  for (let left = buckets; left > 0 && rest.length > 0; left--) {
    let size = left === 1 ? rest.length : Math.max(1, Math.round(rest.length / left))
    while (size < rest.length && compareValues(rest[size]?.key, rest[size - 1]?.key) === 0) size++
    shares.push(rest.slice(0, size))
    rest = rest.slice(size)
  }
  return shares.map((share, index) => ({
    id: { min: share[0]?.key, max: shares[index + 1]?.[0]?.key ?? share.at(-1)?.key },
    members: share.map(({ document }) => document),
  }))
}
