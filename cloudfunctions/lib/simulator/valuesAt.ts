/**
 * What a path leads to in a document, as queries see it: through a list it leads into each element
 * that is a document, and a number names an element. Nothing found is one `undefined`.
 */
export function valuesAt(document: unknown, path: string): unknown[] {
  const found = follow(document, path.split('.'))
  return found.length > 0 ? found : [undefined]
}

function follow(value: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (name === undefined) return [value]
  if (Array.isArray(value)) {
    const inElements = value.filter(isDocument).flatMap((one) => follow(one, [name, ...rest]))
    return name in value ? [...follow(value[Number(name)], rest), ...inElements] : inElements
  }
  return isDocument(value) && Object.hasOwn(value, name) ? follow(value[name], rest) : []
}

/** A value with fields: neither a scalar, nor a date, nor a list. */
export function isDocument(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  )
}
