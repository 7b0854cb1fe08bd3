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

/** Names below `document`: no leading $, no dot, no NUL. */
export function checkNames(value: unknown): void {
  if (Array.isArray(value)) value.forEach(checkNames)
  if (!isDocument(value)) return
  for (const [name, inner] of Object.entries(value)) {
    checkName(name)
    checkNames(inner)
  }
}

function checkName(name: string): void {
  if (name.startsWith('$')) {
    throw new MongoError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${name}' in '${name}' is not valid for storage.`,
    )
  }
  if (name.includes('.')) {
    throw new MongoError(
      'DottedFieldName',
      `The dotted field '${name}' in '${name}' is not valid for storage.`,
    )
  }
  if (name.includes('\0')) throw new MongoError('BadValue', 'field names may not hold null bytes')
}
