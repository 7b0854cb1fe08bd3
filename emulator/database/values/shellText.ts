import type { Binary, BSONRegExp, ObjectId } from 'bson'
import { isDocument } from './Document'

/** A value as MongoDB writes it in its error texts: { a: [ 1, "x" ] }. */
export function shellText(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (value === undefined || value === null) return String(value)
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (Array.isArray(value)) return bracketed('[', value.map(shellText), ']')
  if (isDocument(value)) return documentText(value)
  return typeof value === 'object'
    ? bsonText(value as { _bsontype: unknown })
    : JSON.stringify(value)
}

/** One field as MongoDB points at it: {a: null}. */
export function elementText(name: string, value: unknown): string {
  return `{${name}: ${shellText(value)}}`
}

function documentText(value: Record<string, unknown>): string {
  const fields = Object.entries(value).map(([name, inner]) => `${name}: ${shellText(inner)}`)
  return bracketed('{', fields, '}')
}

function bracketed(open: string, parts: string[], close: string): string {
  return parts.length === 0 ? `${open}${close}` : `${open} ${parts.join(', ')} ${close}`
}

function bsonText(value: { _bsontype: unknown }): string {
  if (value._bsontype === 'ObjectId')
    return `ObjectId('${(value as unknown as ObjectId).toHexString()}')`
  if (value._bsontype === 'Binary')
    return `BinData(0, ${(value as unknown as Binary).toString('hex')})`
  if (value._bsontype !== 'BSONRegExp') return JSON.stringify(value)
  const { pattern, options } = value as unknown as BSONRegExp
  return `/${pattern}/${options}`
}
