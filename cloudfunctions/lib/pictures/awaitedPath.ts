/** Where a document keeps what waits for one of its fields. */
export function awaitedPath(field: string): string {
  return `awaited.${awaitedKey(field)}`
}

/** The field's key there: a dot would lead further in. */
export function awaitedKey(field: string): string {
  return field.replaceAll('.', '-')
}
