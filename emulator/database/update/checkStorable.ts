import { MongoError } from '../MongoError'
import { type Document, isDocument } from '../values/Document'
import { typeOf } from '../values/typeOf'

/** Refuses field names and ids that MongoDB does not store. */
export function checkStorable(document: Document): void {
  const type = typeOf(document._id)
  if (type === 'array' || type === 'regex' || type === 'undefined') {
    throw new MongoError('InvalidIdField', `The '_id' value cannot be of type ${type}`)
  }
  checkNames(document)
}

/** What an update sets may have dots in its names, but no leading $. */
export function refuseDollarNames(value: unknown): void {
  eachName(value, (name) => {
    if (name.startsWith('$'))
      throw notStorable('DollarPrefixedFieldName', 'dollar ($) prefixed', name)
  })
}

function checkNames(document: Document): void {
  refuseDollarNames(document)
  eachName(document, (name) => {
    if (name.includes('.')) throw notStorable('DottedFieldName', 'dotted', name)
    if (name.includes('\0')) throw notStorable('BadValue', 'null byte', name)
  })
}

function eachName(value: unknown, check: (name: string) => void): void {
  if (Array.isArray(value)) {
    for (const inner of value) eachName(inner, check)
  }
  if (!isDocument(value)) return
  for (const [name, inner] of Object.entries(value)) {
    check(name)
    eachName(inner, check)
  }
}

function notStorable(codeName: string, kind: string, name: string): MongoError {
  return new MongoError(
    codeName,
    `The ${kind} field '${name}' in '${name}' is not valid for storage.`,
  )
}
