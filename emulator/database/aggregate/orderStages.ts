import { randomInt } from 'node:crypto'
import { MongoError } from '../MongoError'
import { sortDocuments, sortFields } from '../query/sortOrder'
import type { Document } from '../values/Document'
import type { Stage } from './Stage'

export const sort: Stage = (specification) => {
  const fields = sortFields(specification)
  if (fields.length === 0) {
    throw new MongoError('Location15976', '$sort stage must have at least one sort key')
  }
  return (documents) => sortDocuments(documents, fields)
}

export const limit: Stage = (specification) => {
  const most = wholeNumber('$limit', specification)
  if (most === 0) throw new MongoError('Location15958', 'the limit must be positive')
  return (documents) => documents.slice(0, most)
}

export const skip: Stage = (specification) => {
  const count = wholeNumber('$skip', specification)
  return (documents) => documents.slice(count)
}

/** One document with the number, or none when there is nothing to count. */
export const count: Stage = (specification) => {
  if (typeof specification !== 'string' || !/^[^$.]+$/.test(specification)) {
    throw new MongoError(
      'Location40156',
      'the count field must be a non-empty string without $ and dots',
    )
  }
  return (documents) => (documents.length === 0 ? [] : [{ [specification]: documents.length }])
}

export const sample: Stage = (specification) => {
  const size = (specification as { size?: unknown } | null)?.size
  const wanted = wholeNumber('$sample', size)
  return (documents) => shuffled(documents).slice(0, wanted)
}

function wholeNumber(stage: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  throw new MongoError(
    'Location2107201',
    `invalid argument to ${stage} stage: Expected a non-negative number`,
  )
}

function shuffled(documents: Document[]): Document[] {
  return documents
    .map((document) => ({ document, place: randomInt(2 ** 47) }))
    .sort((left, right) => left.place - right.place)
    .map(({ document }) => document)
}
