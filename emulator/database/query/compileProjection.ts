import { MongoError } from '../MongoError'
import { type Document, isDocument } from '../values/Document'

/** Turns a projection into a function that picks the fields asked for. */
export function compileProjection(projection: unknown): (document: Document) => Document {
  if (projection === undefined) return (document) => document
  if (!isDocument(projection)) throw new MongoError('BadValue', 'the projection must be an object')
  const including = Object.entries(projection).some(([path, how]) => path !== '_id' && isYes(how))
  return including
    ? (document) => pick(document, projection)
    : (document) => omit(document, projection)
}

function isYes(how: unknown): boolean {
  return how === true || (typeof how === 'number' && how !== 0)
}

function pick(document: Document, projection: Document): Document {
  return Object.fromEntries(
    Object.entries(document).filter(([name]) =>
      name === '_id' ? projection._id !== 0 : isYes(projection[name]),
    ),
  )
}

function omit(document: Document, projection: Document): Document {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !(name in projection)))
}
