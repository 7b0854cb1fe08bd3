import { MongoError } from '../MongoError'
import { type Document, isDocument } from '../values/Document'
import { elementText } from '../values/shellText'
import { isPosition } from '../values/valuesAt'

type Container = Document | unknown[]

/** MongoDB refuses to fill larger gaps with null. */
const largestGap = 1_500_000

/** One field of a document that an operator reads and changes. */
export class Place {
  private readonly segments: string[]

  constructor(
    readonly root: Document,
    readonly path: string,
  ) {
    this.segments = path.split('.')
  }

  get name(): string {
    return this.segments.at(-1) ?? ''
  }

  /** The value; undefined when the field or a parent is missing. */
  read(): unknown {
    const parent = this.parent(false)
    return parent && childOf(parent, this.name)
  }

  /** Sets the value, making missing parents as documents and filling arrays up with null. */
  write(value: unknown): void {
    const parent = this.parent(true)
    if (parent) setChild(parent, this.name, value, this.segments.at(-2) ?? '')
  }

  /** Removes the field; an array element becomes null, so that the others keep their places. */
  remove(): void {
    const parent = this.parent(false)
    if (!parent || childOf(parent, this.name) === undefined) return
    if (Array.isArray(parent)) parent[Number(this.name)] = null
    else Reflect.deleteProperty(parent, this.name)
  }

  private parent(create: boolean): Container | undefined {
    let current: Container = this.root
    for (const [index, segment] of this.segments.slice(0, -1).entries()) {
      let next = childOf(current, segment)
      if (next === undefined) {
        if (!create) return undefined
        next = {}
        setChild(current, segment, next, this.segments[index - 1] ?? '')
      }
      if (!isContainer(next)) {
        if (create) throw notViable(this.segments[index + 1] ?? '', segment, next)
        return undefined
      }
      current = next
    }
    return current
  }
}

function isContainer(value: unknown): value is Container {
  return Array.isArray(value) || isDocument(value)
}

function childOf(container: Container, segment: string): unknown {
  if (Array.isArray(container)) return isPosition(segment) ? container[Number(segment)] : undefined
  return Object.hasOwn(container, segment) ? container[segment] : undefined
}

function setChild(container: Container, segment: string, value: unknown, name: string): void {
  if (!Array.isArray(container)) {
    container[segment] = value
    return
  }
  if (!isPosition(segment)) throw notViable(segment, name, container)
  const position = Number(segment)
  if (position > container.length + largestGap) {
    throw new MongoError('CannotBackfillArray', `can't backfill more than ${largestGap} elements`)
  }
  while (container.length < position) container.push(null)
  container[position] = value
}

function notViable(field: string, parent: string, value: unknown): MongoError {
  return new MongoError(
    'PathNotViable',
    `Cannot create field '${field}' in element ${elementText(parent, value)}`,
  )
}
