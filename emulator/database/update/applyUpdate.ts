import { MongoError } from '../MongoError'
import type { CompileContext } from '../query/Matches'
import { equalValues } from '../values/compareValues'
import { copyValue } from '../values/copyValue'
import { type Document, isDocument } from '../values/Document'
import { isPrototypeKey } from '../values/parseEjson'
import { refuseDollarNames } from './checkStorable'
import { expandPositions } from './expandPositions'
import { type Operator, operators } from './operators'
import { Place } from './Place'

export interface UpdateContext {
  now: Date
  /** True while an upsert makes the document, for $setOnInsert. */
  inserting: boolean
  compile: CompileContext
  /** The query that found the document; the positional $ means the element that met it. */
  query: Document
}

interface Change {
  name: string
  operator: Operator
  path: string
  operand: unknown
}

/**
 * Applies update operators as MongoDB does. The document given is changed in place: hand in one
 * that may be thrown away, for a MongoError leaves it half done.
 */
export function applyUpdate(document: Document, update: Document, context: UpdateContext): void {
  const changes = changesOf(update)
  const id = document._id
  for (const change of changes) {
    for (const path of expandPositions(document, change.path, context)) {
      change.operator(new Place(document, path), copyValue(change.operand), context)
    }
  }
  if (!context.inserting && !equalValues(document._id, id)) throw immutableId()
}

/** Throws for what no document could make right: unknown operators and paths in each other's way. */
export function checkUpdate(update: Document): void {
  changesOf(update)
}

function changesOf(update: Document): Change[] {
  const changes = Object.entries(update).flatMap(([name, fields]) =>
    changesOfOperator(name, fields),
  )
  refuseConflicts(changes)
  return changes.sort((left, right) => (left.path < right.path ? -1 : 1))
}

function changesOfOperator(name: string, fields: unknown): Change[] {
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined
  if (!operator) {
    throw new MongoError(
      'FailedToParse',
      `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
    )
  }
  if (!isDocument(fields)) {
    throw new MongoError(
      'FailedToParse',
      `Modifiers operate on fields but we found type ${typeof fields} instead. For example: {$mod: {<field>: ...}} not {${name}: ${String(fields)}}`,
    )
  }
  return Object.entries(fields).map(([path, operand]) => {
    for (const touched of touchedPaths({ name, path, operand })) checkPath(touched)
    if (name === '$set' || name === '$setOnInsert') refuseDollarNames(operand)
    return { name, operator, path, operand }
  })
}

function checkPath(path: string): void {
  if (path === '') throw new MongoError('EmptyFieldName', 'An empty update path is not valid.')
  const segments = path.split('.')
  if (segments.includes('')) {
    throw new MongoError(
      'EmptyFieldName',
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    )
  }
  if (segments.some(isPrototypeKey)) {
    throw new MongoError('BadValue', `the update path '${path}' is not allowed`)
  }
  const dollar = segments.find(
    (segment) => segment.startsWith('$') && !/^\$(\[\w*\])?$/.test(segment),
  )
  if (dollar !== undefined) {
    throw new MongoError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${dollar}' in '${path}' is not valid for storage.`,
    )
  }
}

function refuseConflicts(changes: Change[]): void {
  const paths = changes.flatMap(touchedPaths).sort()
  const seen = new Set<string>()
  for (const path of paths) {
    const conflict = prefixesOf(path).find((prefix) => seen.has(prefix))
    if (conflict !== undefined) {
      throw new MongoError(
        'ConflictingUpdateOperators',
        `Updating the path '${path}' would create a conflict at '${conflict}'`,
      )
    }
    seen.add(path)
  }
}

function touchedPaths({
  name,
  path,
  operand,
}: Pick<Change, 'name' | 'path' | 'operand'>): string[] {
  const isMove = name === '$rename' && typeof operand === 'string' && operand !== path
  return isMove ? [path, operand] : [path]
}

function prefixesOf(path: string): string[] {
  const segments = path.split('.')
  return segments.map((_, index) => segments.slice(0, index + 1).join('.'))
}

function immutableId(): MongoError {
  return new MongoError(
    'ImmutableField',
    "Performing an update on the path '_id' would modify the immutable field '_id'",
  )
}
