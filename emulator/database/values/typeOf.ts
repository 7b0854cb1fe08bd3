import { isDocument } from './Document'

/** MongoDB's names of the BSON types, as `$type` takes them. */
export type TypeName =
  | 'minKey'
  | 'null'
  | 'undefined'
  | 'int'
  | 'long'
  | 'double'
  | 'decimal'
  | 'string'
  | 'object'
  | 'array'
  | 'binData'
  | 'objectId'
  | 'bool'
  | 'date'
  | 'timestamp'
  | 'regex'
  | 'javascript'
  | 'maxKey'

const ofBson: Record<string, TypeName> = {
  Binary: 'binData',
  BSONRegExp: 'regex',
  Code: 'javascript',
  Decimal128: 'decimal',
  Double: 'double',
  Int32: 'int',
  Long: 'long',
  MaxKey: 'maxKey',
  MinKey: 'minKey',
  ObjectId: 'objectId',
  Timestamp: 'timestamp',
}

/** The order of the types in sorts, https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order */
const ranks: Record<TypeName, number> = {
  minKey: 0x01,
  undefined: 0x10,
  null: 0x10,
  int: 0x20,
  long: 0x20,
  double: 0x20,
  decimal: 0x20,
  string: 0x30,
  object: 0x40,
  array: 0x50,
  binData: 0x60,
  objectId: 0x70,
  bool: 0x80,
  date: 0x90,
  timestamp: 0xa0,
  regex: 0xb0,
  javascript: 0xc0,
  maxKey: 0xf0,
}

export function typeOf(value: unknown): TypeName {
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number') return typeOfNumber(value)
  if (typeof value === 'boolean') return 'bool'
  return value === undefined ? 'undefined' : typeOfObject(value)
}

/** The place of a value's type in the sort order; a missing value stands with null. */
export function rankOf(value: unknown): number {
  return ranks[typeOf(value)]
}

function typeOfNumber(value: number): TypeName {
  if (!Number.isInteger(value) || Math.abs(value) >= 2 ** 63) return 'double'
  return value === (value | 0) ? 'int' : 'long'
}

function typeOfObject(value: unknown): TypeName {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof RegExp) return 'regex'
  if (value instanceof Uint8Array) return 'binData'
  if (isDocument(value)) return 'object'
  return ofBson[String((value as { _bsontype: unknown })._bsontype)] ?? 'object'
}
