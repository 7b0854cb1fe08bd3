import Ajv, { type AnySchema } from 'ajv'
import { MongoError } from '../MongoError'
import { type Document, isDocument } from '../values/Document'
import { typeOf } from '../values/typeOf'
import type { Matches } from './Matches'

/** Compiles MongoDB's dialect of JSON schema draft 4: `bsonType` beside `type`, boolean exclusives. */
export function compileJsonSchema(schema: unknown): Matches {
  if (!isDocument(schema)) throw new MongoError('TypeMismatch', '$jsonSchema must be an object')
  const ajv = new Ajv({ strict: false, validateFormats: false })
  ajv.addKeyword({ keyword: 'bsonType', validate: hasBsonType })
  try {
    const validate = ajv.compile(translated(schema) as AnySchema)
    return (document) => validate(document) as boolean
  } catch (error) {
    throw new MongoError('FailedToParse', `$jsonSchema is invalid: ${String(error)}`)
  }
}

function hasBsonType(wanted: unknown, value: unknown): boolean {
  const names: unknown[] = Array.isArray(wanted) ? wanted : [wanted]
  const type = typeOf(value)
  const isNumber = ['int', 'long', 'double', 'decimal'].includes(type)
  return names.includes(type) || (isNumber && names.includes('number'))
}

/** Draft 4 writes `minimum: 5, exclusiveMinimum: true` where later drafts write the number. */
function translated(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(translated)
  if (!isDocument(schema)) return schema
  const entries = Object.entries(schema).map(([name, inner]) => [name, translated(inner)])
  const result = Object.fromEntries(entries) as Document
  translateExclusive(result, 'minimum', 'exclusiveMinimum')
  translateExclusive(result, 'maximum', 'exclusiveMaximum')
  return result
}

function translateExclusive(schema: Document, bound: string, exclusive: string): void {
  if (typeof schema[exclusive] !== 'boolean') return
  const isExclusive = schema[exclusive]
  Reflect.deleteProperty(schema, exclusive)
  if (!isExclusive) return
  schema[exclusive] = schema[bound]
  Reflect.deleteProperty(schema, bound)
}
