import { MongoError } from '../MongoError'
import { type Document, isDocument } from '../values/Document'
import { elementMatches } from './arrayOperators'
import type { CompileContext } from './Matches'
import {
  type Branch,
  type Compute,
  excluded,
  included,
  type Leaf,
  type ProjectionNode,
  projectionTree,
} from './projectionTree'

type Slice = (value: unknown) => unknown

/**
 * Turns the projection of a find into a function that picks the fields asked for: inclusion or
 * exclusion, `$slice` and `$elemMatch`. Throws MongoError for a mixture.
 */
export function compileProjection(
  projection: unknown,
  context: CompileContext,
): (document: Document) => Document {
  if (projection === undefined) return (document) => document
  if (!isDocument(projection)) throw new MongoError('BadValue', 'the projection must be an object')
  const tree = projectionTree<Slice>(projection, (value) => leafOf(value, context))
  const including = leavesOf(tree).some(includes)
  refuseMixture(tree, including, '')
  if (!including) return (document) => excluded(document, tree, apply) as Document
  if (!tree.children.has('_id')) tree.children.set('_id', { kind: 'include' })
  return (document) => included(document, tree, apply)
}

const apply: Compute<Slice> = (slice, current) => slice(current)

function leafOf(value: unknown, context: CompileContext): Leaf<Slice> | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return { kind: value ? 'include' : 'exclude' }
  }
  if (!isDocument(value)) throw new MongoError('BadValue', 'a projection takes 1, 0 or an operator')
  if ('$slice' in value) return { kind: 'compute', value: sliceOf(value.$slice) }
  if ('$elemMatch' in value)
    return { kind: 'compute', value: firstMatch(value.$elemMatch, context) }
  const operator = Object.keys(value).find((name) => name.startsWith('$'))
  if (operator === undefined) return undefined
  throw new MongoError('BadValue', `Unsupported projection option: ${operator}`)
}

function sliceOf(operand: unknown): Slice {
  const [first, second] = Array.isArray(operand) ? (operand as unknown[]) : [operand]
  if (typeof first !== 'number')
    throw new MongoError('BadValue', '$slice only supports numbers and [skip, limit] arrays')
  return (value) => {
    if (!isList(value)) return value
    if (typeof second !== 'number') return first < 0 ? value.slice(first) : value.slice(0, first)
    const start = first < 0 ? Math.max(0, value.length + first) : first
    return value.slice(start, start + second)
  }
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value)
}

function firstMatch(operand: unknown, context: CompileContext): Slice {
  if (!isDocument(operand))
    throw new MongoError('BadValue', 'elemMatch: Invalid argument, object required')
  const matches = elementMatches(operand, context)
  return (value) => {
    const found: unknown[] = Array.isArray(value) ? value.filter(matches) : []
    return found.length === 0 ? undefined : [found[0]]
  }
}

function leavesOf(tree: Branch<Slice>, above = ''): [string, Leaf<Slice>][] {
  return [...tree.children].flatMap(([name, node]: [string, ProjectionNode<Slice>]) =>
    node.kind === 'branch'
      ? leavesOf(node, `${above}${name}.`)
      : [[above + name, node] as [string, Leaf<Slice>]],
  )
}

/** `_id: 1` alone asks for the id and nothing else. */
function includes([, node]: [string, Leaf<Slice>]): boolean {
  return node.kind === 'include'
}

function refuseMixture(tree: Branch<Slice>, including: boolean, above: string): void {
  const wrong = leavesOf(tree, above).find(
    ([path, { kind }]) => path !== '_id' && kind === (including ? 'exclude' : 'include'),
  )
  if (!wrong) return
  throw new MongoError(
    'BadValue',
    `Projection cannot have a mix of inclusion and exclusion: ${wrong[0]}`,
  )
}
