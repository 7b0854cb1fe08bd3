import { MongoError } from '../MongoError'
import { type Document, isDocument } from '../values/Document'
import { encoded } from '../values/encodeValue'
import { valuesAt, withElements } from '../values/valuesAt'
import { compileExpression, type Variables } from './compileExpression'
import { documentOf } from './projectStages'
import type { Stage, Surroundings } from './Stage'
import { withField } from './unwind'

/** Joins another collection, by equal fields or by a pipeline that sees the values of `let`. */
export const lookup: Stage = (specification, around) => {
  const { from, as, ...rest } = documentOf('$lookup', specification)
  if (typeof from !== 'string' || typeof as !== 'string') {
    throw new MongoError('FailedToParse', "$lookup argument 'from' and 'as' must be strings")
  }
  const path = as.split('.')
  const join = joiner(from, rest, around)
  return (documents) => documents.map((document) => withField(document, path, join(document)))
}

type Join = (document: Document) => Document[]

function joiner(from: string, options: Document, around: Surroundings): Join {
  const { localField, foreignField, pipeline } = options
  if (Array.isArray(pipeline)) return pipelineJoin(from, options, pipeline, around)
  if (typeof localField !== 'string' || typeof foreignField !== 'string') {
    throw new MongoError(
      'FailedToParse',
      '$lookup requires both or neither of localField and foreignField to be specified',
    )
  }
  return fieldJoin(from, localField, foreignField, around)
}

/** By index where there is one, else by a table of the whole collection, made once. */
function fieldJoin(
  from: string,
  localField: string,
  foreignField: string,
  around: Surroundings,
): Join {
  const local = localField.split('.')
  if (around.serves(from, foreignField)) {
    return (document) =>
      around.read(from, { [foreignField]: { $in: localValues(document, local) } })
  }
  let table: Map<string, Document[]> | undefined
  return (document) => {
    table ??= tableOf(around.read(from, {}), foreignField.split('.'))
    const found = localValues(document, local).flatMap((value) => table?.get(nameOf(value)) ?? [])
    return [...new Set(found)]
  }
}

/** An array is joined by its elements, a missing field like null. */
function localValues(document: Document, path: string[]): unknown[] {
  return withElements(valuesAt(document, path))
    .filter((value) => !Array.isArray(value))
    .map((value) => value ?? null)
}

function tableOf(documents: Document[], path: string[]): Map<string, Document[]> {
  const table = new Map<string, Document[]>()
  for (const document of documents) {
    const names = new Set(withElements(valuesAt(document, path)).map(nameOf))
    for (const name of names) {
      const row = table.get(name)
      if (row) row.push(document)
      else table.set(name, [document])
    }
  }
  return table
}

function nameOf(value: unknown): string {
  return encoded(value).toString('latin1')
}

function pipelineJoin(
  from: string,
  options: Document,
  pipeline: unknown[],
  around: Surroundings,
): Join {
  const stages = pipeline.filter(isDocument)
  const lets = Object.entries(isDocument(options.let) ? options.let : {}).map(
    ([name, expression]) => [name, compileExpression(expression, around)] as const,
  )
  const { localField, foreignField } = options
  const joined =
    typeof localField === 'string' && typeof foreignField === 'string'
      ? fieldJoin(from, localField, foreignField, around)
      : undefined
  return (document) => {
    const own = Object.fromEntries(lets.map(([name, evaluate]) => [name, evaluate(document)]))
    const variables: Variables = { ...around.variables, ...own }
    const documents = joined?.(document) ?? around.read(from, equalities(stages[0], variables))
    return around.run(stages, documents, variables)
  }
}

/** What a leading $match says must be equal to a variable, so that an index can serve it. */
function equalities(first: Document | undefined, variables: Variables): Document {
  const match = isDocument(first?.$match) ? first.$match : {}
  const filter = Object.entries(match).filter(([name]) => !name.startsWith('$'))
  return Object.fromEntries([...filter, ...expressionEqualities(match.$expr, variables)])
}

function expressionEqualities(expression: unknown, variables: Variables): [string, unknown][] {
  if (!isDocument(expression)) return []
  if (Array.isArray(expression.$and)) {
    return expression.$and.flatMap((inner) => expressionEqualities(inner, variables))
  }
  if (!Array.isArray(expression.$eq)) return []
  const [left, right] = expression.$eq as unknown[]
  const pair = equality(left, right, variables) ?? equality(right, left, variables)
  return pair ? [pair] : []
}

/** Only scalars: an array or null means other things to a query than to an expression. */
function equality(
  field: unknown,
  variable: unknown,
  variables: Variables,
): [string, unknown] | undefined {
  const path = typeof field === 'string' ? /^\$([^$].*)$/.exec(field)?.[1] : undefined
  const name = typeof variable === 'string' ? /^\$\$([^.]+)$/.exec(variable)?.[1] : undefined
  if (path === undefined || name === undefined || !Object.hasOwn(variables, name)) return undefined
  const value = variables[name]
  const isScalar = ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date
  return isScalar ? [path, value] : undefined
}
