import { MongoError } from '../MongoError'
import { elementMatches } from '../query/arrayOperators'
import { compileConditions } from '../query/compileConditions'
import type { CompileContext } from '../query/Matches'
import { type Document, isDocument } from '../values/Document'
import { Place } from './Place'

interface PositionContext {
  query: Document
  compile: CompileContext
}

/** The concrete paths behind `$` (the element that met the query) and `$[]` (every element). */
export function expandPositions(
  document: Document,
  path: string,
  context: PositionContext,
): string[] {
  const segments = path.split('.')
  const at = segments.findIndex((segment) => segment.startsWith('$'))
  if (at < 0) return [path]
  const before = segments.slice(0, at).join('.')
  const rest = segments.slice(at + 1)
  return positionsOf(document, before, segments[at] ?? '', context).flatMap((position) =>
    expandPositions(document, [before, position, ...rest].join('.'), context),
  )
}

function positionsOf(
  document: Document,
  before: string,
  mark: string,
  context: PositionContext,
): number[] {
  const array = new Place(document, before).read()
  if (mark === '$') return [matchedPosition(array, before, context)]
  if (mark !== '$[]') {
    throw new MongoError('BadValue', `No array filter found for identifier '${mark.slice(2, -1)}'`)
  }
  if (!Array.isArray(array)) {
    throw new MongoError('BadValue', `Cannot apply array updates to non-array element ${before}`)
  }
  return array.map((_, index) => index)
}

function matchedPosition(array: unknown, before: string, context: PositionContext): number {
  const tests = conditionsOn(context.query, before).map(([rest, condition]) =>
    elementTest(rest, condition, context.compile),
  )
  const found =
    Array.isArray(array) && tests.length > 0
      ? array.findIndex((element) => tests.every((test) => test(element)))
      : -1
  if (found >= 0) return found
  throw new MongoError(
    'BadValue',
    'The positional operator did not find the match needed from the query.',
  )
}

/** The query's conditions on the array or below it, with the path below; $and is looked through. */
function conditionsOn(query: Document, before: string): [string, unknown][] {
  return Object.entries(query).flatMap(([name, condition]): [string, unknown][] => {
    if (name === '$and' && Array.isArray(condition)) {
      return condition.flatMap((inner) => (isDocument(inner) ? conditionsOn(inner, before) : []))
    }
    if (name === before) return [['', condition]]
    return name.startsWith(`${before}.`) ? [[name.slice(before.length + 1), condition]] : []
  })
}

function elementTest(
  rest: string,
  condition: unknown,
  compile: CompileContext,
): (element: unknown) => boolean {
  if (rest !== '') return elementMatches({ [rest]: condition }, compile)
  if (isDocument(condition) && isDocument(condition.$elemMatch)) {
    return elementMatches(condition.$elemMatch, compile)
  }
  const test = compileConditions(condition, compile)
  return (element) => test([element])
}
