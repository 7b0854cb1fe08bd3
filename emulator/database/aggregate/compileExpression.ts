import { Context, evalExpr } from 'mingo/core'
import * as standard from 'mingo/operators/expression'
import type { Options } from 'mingo/types'
import { MongoError } from '../MongoError'
import type { Document } from '../values/Document'
import { isDocument } from '../values/Document'
import { arrayExpressions } from './arrayExpressions'
import { comparisonExpressions } from './comparisonExpressions'
import { dateExpressions } from './dateExpressions'
import type { Operators } from './Operators'
import { prepareExpression } from './prepareExpression'
import { valueExpressions } from './valueExpressions'

/** Values of `let`, by name. */
export type Variables = Record<string, unknown>

export type Evaluate = (document: Document) => unknown

const operators = {
  ...(standard as unknown as Operators),
  ...comparisonExpressions,
  ...arrayExpressions,
  ...dateExpressions,
  ...valueExpressions,
}

/**
 * Turns an aggregation expression into a function of a document; `undefined` is a missing value.
 * Throws MongoError for operators that MongoDB, or the platform, does not have.
 */
export function compileExpression(
  expression: unknown,
  { now, variables = {} }: { now: Date; variables?: Variables },
): Evaluate {
  const prepared = prepareExpression(expression, { now, known: operators })
  const path = simplePath(prepared)
  if (path) return (document) => fieldAt(document, path)
  const options = optionsFor(variables)
  return (document) => evaluated(document, prepared, options)
}

/** The value of `$a.b`: through arrays it gathers what it finds there. */
export function fieldAt(value: unknown, path: readonly string[], from = 0): unknown {
  let current = value
  for (let index = from; index < path.length; index++) {
    if (Array.isArray(current)) {
      return current.map((element) => fieldAt(element, path, index)).filter(isPresent)
    }
    const name = path[index] ?? ''
    if (!isDocument(current) || !Object.hasOwn(current, name)) return undefined
    current = current[name]
  }
  return current
}

/** mingo copies its table of operators for each evaluation, unless handed options of its own making. */
function optionsFor(variables: Variables): Options & { update: (locals: object) => Options } {
  let made: unknown
  const capture = (_document: unknown, _expression: unknown, options: unknown) => {
    made = options
    return null
  }
  const context = Context.init({ expression: { ...operators, $capture: capture } })
  evalExpr({}, { $capture: 1 }, { context, variables, scriptEnabled: false } as never)
  return made as Options & { update: (locals: object) => Options }
}

function evaluated(
  document: Document,
  expression: unknown,
  options: ReturnType<typeof optionsFor>,
): unknown {
  try {
    const value: unknown = evalExpr(document, expression, options.update({ root: document }))
    return withoutMissing(value)
  } catch (error) {
    if (error instanceof MongoError) throw error
    throw new MongoError('BadValue', error instanceof Error ? error.message : String(error))
  }
}

/** A missing value leaves its field out and stands as null in an array. */
function withoutMissing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((inner) => withoutMissing(inner) ?? null)
  if (!isDocument(value)) return value
  const present = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(present.map(([name, inner]) => [name, withoutMissing(inner)]))
}

function simplePath(expression: unknown): string[] | undefined {
  if (typeof expression !== 'string' || !/^\$[^$]/.test(expression)) return undefined
  return expression.slice(1).split('.')
}

function isPresent(value: unknown): boolean {
  return value !== undefined
}
