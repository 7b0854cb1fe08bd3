import type { Change } from '../Database'
import { copyOf } from './copyOf'
import { isDocument } from './valuesAt'

/** A copy of a document with a change made. Throws where the database refuses the change. */
export function changed<Document extends object>(
  document: Document,
  { set = {}, append = {}, increase = {}, unset = [] }: Change,
): Document {
  const next = copyOf(document)
  for (const [path, value] of Object.entries(set)) replace(next, path, () => copyOf(value))
  for (const [path, added] of Object.entries(append)) replace(next, path, (old) => join(old, added))
  for (const [path, by] of Object.entries(increase)) replace(next, path, (old) => add(old, by))
  for (const path of unset) remove(next, path)
  return next
}

function join(list: unknown, added: readonly unknown[]): unknown[] {
  if (list !== undefined && !Array.isArray(list)) throw new Error('appending to what is no list')
  return [...((list ?? []) as unknown[]), ...copyOf(added)]
}

function add(number: unknown, by: number): number {
  if (number !== undefined && typeof number !== 'number') throw new Error('adding to no number')
  return (number ?? 0) + by
}

/** Puts another value at a path; documents that are missing on the way are made. */
function replace(document: object, path: string, value: (old: unknown) => unknown): void {
  const names = path.split('.')
  const last = names.pop() ?? ''
  let place = document as Record<string, unknown>
  for (const name of names) {
    if (!(name in place)) place[name] = {}
    place = containerAt(place, name)
  }
  place[last] = value(place[last])
}

function remove(document: object, path: string): void {
  const names = path.split('.')
  const last = names.pop() ?? ''
  let place: unknown = document
  for (const name of names) place = isContainer(place) ? place[name] : undefined
  if (Array.isArray(place)) throw new Error('removing an element of a list by its place')
  if (isContainer(place)) Reflect.deleteProperty(place, last)
}

function containerAt(place: Record<string, unknown>, name: string): Record<string, unknown> {
  const inner = place[name]
  if (!isContainer(inner)) throw new Error(`no field can stand in ${name}`)
  return inner
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return isDocument(value) || Array.isArray(value)
}
