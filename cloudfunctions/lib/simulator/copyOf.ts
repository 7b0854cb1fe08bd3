/** A deep copy as the wire makes it: dates stay dates, fields without a value are left out. */
export function copyOf<Value>(value: Value): Value
export function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return new Date(value)
  if (Array.isArray(value)) return value.map((element: unknown) => copyOf(element ?? null))
  const copy: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries(value)) {
    if (inner !== undefined) copy[name] = copyOf(inner)
  }
  return copy
}
