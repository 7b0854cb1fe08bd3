/** A document or part of one, as the rest of the database holds it: plain objects, Dates, BSON types. */
export type Document = Record<string, unknown>

/** True for a plain object: not an array, a date or one of BSON's own types. */
export function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return !(value instanceof Date) && !(value instanceof Uint8Array) && !('_bsontype' in value)
}
