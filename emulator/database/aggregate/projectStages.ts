import { MongoError } from '../MongoError'
import {
  type Branch,
  type Compute,
  excluded,
  included,
  type Leaf,
  projectionTree,
  withComputed,
} from '../query/projectionTree'
import { type Document, isDocument } from '../values/Document'
import { compileExpression, type Evaluate } from './compileExpression'
import type { Run, Stage, Surroundings } from './Stage'

type Leaves = Leaf<Evaluate>

export const project: Stage = (specification, around) => {
  const fields = documentOf('$project', specification)
  if (Object.keys(fields).length === 0) {
    throw new MongoError(
      'Location51272',
      'Invalid $project :: caused by :: projection specification must have at least one field',
    )
  }
  const tree = projectionTree<Evaluate>(fields, (value) => projected(value, around))
  const excludes = isExclusion(tree)
  refuseMixture(tree, excludes, '')
  if (excludes) return mapEach((document) => excluded(document, tree, unused) as Document)
  if (!tree.children.has('_id')) tree.children.set('_id', { kind: 'include' })
  return mapEach((document) => idFirst(included(document, tree, computeFrom(document))))
}

export const addFields: Stage = (specification, around) => {
  const fields = documentOf('$addFields', specification)
  const tree = projectionTree<Evaluate>(fields, (value) => added(value, around))
  return mapEach((document) => withComputed(document, tree, computeFrom(document)) as Document)
}

export const unset: Stage = (specification) => {
  const paths = Array.isArray(specification) ? specification : [specification]
  const fields = Object.fromEntries(paths.map((path) => [String(path), 0]))
  const tree = projectionTree<Evaluate>(fields, () => ({ kind: 'exclude' }))
  return mapEach((document) => excluded(document, tree, unused) as Document)
}

export const replaceRoot: Stage = (specification, around) =>
  replaceWith(documentOf('$replaceRoot', specification).newRoot, around)

export const replaceWith: Stage = (expression, around) => {
  const evaluate = compileExpression(expression, around)
  return mapEach((document) => {
    const root = evaluate(document)
    if (isDocument(root)) return root
    throw new MongoError(
      'Location40228',
      "'newRoot' expression must evaluate to an object, but resulting value was: MISSING or not an object",
    )
  })
}

export function documentOf(stage: string, specification: unknown): Document {
  if (isDocument(specification)) return specification
  throw new MongoError('FailedToParse', `${stage} specification must be an object`)
}

function mapEach(change: (document: Document) => Document): Run {
  return (documents) => documents.map(change)
}

/** Numbers and booleans include or exclude; operators and other values are expressions. */
function projected(value: unknown, around: Surroundings): Leaves | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return { kind: value ? 'include' : 'exclude' }
  }
  return added(value, around)
}

/** A plain document goes on a level deeper. */
function added(value: unknown, around: Surroundings): Leaves | undefined {
  const [first] = isDocument(value) ? Object.keys(value) : []
  if (isDocument(value) && first !== undefined && !first.startsWith('$')) return undefined
  return { kind: 'compute', value: compileExpression(value, around) }
}

/** The first field decides; `_id: 0` does so only when it stands alone. */
function isExclusion(tree: Branch<Evaluate>): boolean {
  const nodes = [...tree.children]
  const [, node] = nodes.find(([name]) => name !== '_id') ?? nodes[0] ?? []
  return node?.kind === 'branch' ? isExclusion(node) : node?.kind === 'exclude'
}

function refuseMixture(tree: Branch<Evaluate>, excludes: boolean, above: string): void {
  for (const [name, node] of tree.children) {
    const path = above + name
    if (node.kind === 'branch') refuseMixture(node, excludes, `${path}.`)
    else if (path !== '_id' && (node.kind === 'exclude') !== excludes) {
      throw new MongoError(
        'Location31254',
        `Invalid $project :: caused by :: Cannot do ${excludes ? 'inclusion' : 'exclusion'} on field ${path} in ${excludes ? 'exclusion' : 'inclusion'} projection`,
      )
    }
  }
}

function computeFrom(document: Document): Compute<Evaluate> {
  return (evaluate) => evaluate(document)
}

const unused: Compute<Evaluate> = () => undefined

function idFirst(document: Document): Document {
  if (!('_id' in document)) return document
  const { _id, ...rest } = document
  return { _id, ...rest }
}
