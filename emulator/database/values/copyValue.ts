import { isDocument } from './Document'

/** A deep copy; dates and BSON's own values are never changed in place and stay shared. */
export function copyValue<T>(value: T): T
export function copyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((inner: unknown) => copyValue(inner))
  if (!isDocument(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copyValue(inner)]))
}
