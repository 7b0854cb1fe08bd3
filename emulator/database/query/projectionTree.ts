import { MongoError } from '../MongoError'
import { type Document, isDocument } from '../values/Document'

export type Leaf<T> = { kind: 'include' } | { kind: 'exclude' } | { kind: 'compute'; value: T }
export type Branch<T> = { kind: 'branch'; children: Map<string, ProjectionNode<T>> }
export type ProjectionNode<T> = Leaf<T> | Branch<T>

/** Reads `{ 'a.b': 1, c: { d: 0 } }` into a tree; `leafOf` says what a value at a path means. */
export function projectionTree<T>(
  fields: Document,
  leafOf: (value: unknown, path: string) => Leaf<T> | undefined,
): Branch<T> {
  const root: Branch<T> = { kind: 'branch', children: new Map() }
  for (const [path, value] of Object.entries(fields)) add(root, path, value, leafOf, '')
  return root
}

/** Where a value in place becomes another, given the whole document. */
export type Compute<T> = (value: T, current: unknown) => unknown

/** Keeps what is included, in the document's own order, and adds what is computed behind it. */
export function included<T>(document: Document, branch: Branch<T>, compute: Compute<T>): Document {
  const result: Document = {}
  for (const [name, value] of Object.entries(document)) {
    const node = branch.children.get(name)
    if (node?.kind === 'include') result[name] = value
    if (node?.kind === 'branch') put(result, name, includedBelow(value, node, compute))
  }
  return computed(result, branch, compute, document)
}

export function excluded<T>(value: unknown, branch: Branch<T>, compute: Compute<T>): unknown {
  if (Array.isArray(value)) return value.map((inner) => excluded(inner, branch, compute))
  if (!isDocument(value)) return value
  const result: Document = {}
  for (const [name, inner] of Object.entries(value)) {
    const node = branch.children.get(name)
    if (node?.kind === 'exclude') continue
    if (node?.kind === 'compute') put(result, name, compute(node.value, inner))
    else result[name] = node?.kind === 'branch' ? excluded(inner, node, compute) : inner
  }
  return result
}

/** Sets what is computed and keeps everything else; arrays on the way take it in each element. */
export function withComputed<T>(value: unknown, branch: Branch<T>, compute: Compute<T>): unknown {
  if (Array.isArray(value)) return value.map((inner) => withComputed(inner, branch, compute))
  const result: Document = isDocument(value) ? { ...value } : {}
  for (const [name, node] of branch.children) {
    if (node.kind === 'compute') replace(result, name, compute(node.value, result[name]))
    if (node.kind === 'branch') result[name] = withComputed(result[name], node, compute)
  }
  return result
}

function add<T>(
  branch: Branch<T>,
  path: string,
  value: unknown,
  leafOf: (value: unknown, path: string) => Leaf<T> | undefined,
  above: string,
): void {
  const [name = '', ...rest] = path.split('.')
  if (name === '') throw new MongoError('Location40353', "FieldPath must not end with a '.'.")
  const whole = above + name
  if (rest.length > 0) {
    add(branchAt(branch, name, whole), rest.join('.'), value, leafOf, `${whole}.`)
    return
  }
  const leaf = leafOf(value, whole)
  if (leaf) setLeaf(branch, name, leaf, whole)
  else if (isDocument(value)) {
    for (const [inner, innerValue] of Object.entries(value)) {
      add(branchAt(branch, name, whole), inner, innerValue, leafOf, `${whole}.`)
    }
  }
}

function branchAt<T>(branch: Branch<T>, name: string, path: string): Branch<T> {
  const existing = branch.children.get(name)
  if (existing?.kind === 'branch') return existing
  if (existing) throw collision(path)
  const made: Branch<T> = { kind: 'branch', children: new Map() }
  branch.children.set(name, made)
  return made
}

function setLeaf<T>(branch: Branch<T>, name: string, leaf: Leaf<T>, path: string): void {
  if (branch.children.has(name)) throw collision(path)
  branch.children.set(name, leaf)
}

function collision(path: string): MongoError {
  return new MongoError('Location31250', `Path collision at ${path}`)
}

/** Scalars where a branch goes on are left out, as are those among an array's elements. */
function includedBelow<T>(value: unknown, branch: Branch<T>, compute: Compute<T>): unknown {
  if (isDocument(value)) return included(value, branch, compute)
  if (!Array.isArray(value)) return hasComputed(branch) ? included({}, branch, compute) : undefined
  return value
    .map((inner) => includedBelow(inner, branch, compute))
    .filter((inner) => inner !== undefined)
}

function computed<T>(
  result: Document,
  branch: Branch<T>,
  compute: Compute<T>,
  document: Document,
): Document {
  for (const [name, node] of branch.children) {
    if (node.kind === 'compute') put(result, name, compute(node.value, document[name]))
    const isNew = node.kind === 'branch' && !(name in document) && hasComputed(node)
    if (isNew) result[name] = included({}, node, compute)
  }
  return result
}

function hasComputed<T>(branch: Branch<T>): boolean {
  return [...branch.children.values()].some(
    (node) => node.kind === 'compute' || (node.kind === 'branch' && hasComputed(node)),
  )
}

function put(result: Document, name: string, value: unknown): void {
  if (value !== undefined) result[name] = value
}

function replace(result: Document, name: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(result, name)
  else result[name] = value
}
