import { isDocument } from './Document'

/**
 * What stands at a dotted path, as MongoDB walks it: through every element of the arrays on the way
 * (or the one that a number names). `undefined` marks a branch where the field is missing; an array
 * at the end comes whole.
 */
export function valuesAt(value: unknown, path: readonly string[], from = 0): unknown[] {
  let current = value
  for (let index = from; index < path.length; index++) {
    if (Array.isArray(current)) return throughArray(current, path, index)
    if (!isDocument(current)) return [undefined]
    current = field(current, path[index] ?? '')
  }
  return [current]
}

/** The values a condition may meet: each found value and, for arrays, their elements first. */
export function withElements(values: unknown[]): unknown[] {
  if (!values.some(Array.isArray)) return values
  return values.flatMap((value) =>
    Array.isArray(value) ? [...(value as unknown[]), value] : [value],
  )
}

export function isPosition(segment: string): boolean {
  return /^(0|[1-9]\d*)$/.test(segment)
}

function throughArray(values: unknown[], path: readonly string[], index: number): unknown[] {
  const found = values.flatMap((value) => (isDocument(value) ? valuesAt(value, path, index) : []))
  const segment = path[index] ?? ''
  if (!isPosition(segment) || Number(segment) >= values.length) return found
  return [...valuesAt(values[Number(segment)], path, index + 1), ...found.filter(isPresent)]
}

function isPresent(value: unknown): boolean {
  return value !== undefined
}

function field(document: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(document, name) ? document[name] : undefined
}
