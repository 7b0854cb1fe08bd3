import { MongoError } from '../MongoError'
import { type Document, isDocument } from '../values/Document'
import { fieldAt } from './compileExpression'
import type { Stage } from './Stage'

interface Unwinding {
  path: string[]
  indexField: string | undefined
  preserve: boolean
}

/** One document for each element; a value that is no array stands for itself. */
export const unwind: Stage = (specification) => {
  const unwinding = readUnwinding(specification)
  return (documents) => documents.flatMap((document) => unwound(document, unwinding))
}

function readUnwinding(specification: unknown): Unwinding {
  const options = isDocument(specification) ? specification : { path: specification }
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = options
  if (typeof path !== 'string') {
    throw new MongoError('Location28808', 'expected a string as the path for $unwind stage')
  }
  if (!path.startsWith('$')) {
    throw new MongoError(
      'Location28818',
      `path option to $unwind stage should be prefixed with a '$': ${path}`,
    )
  }
  return {
    path: path.slice(1).split('.'),
    indexField: typeof includeArrayIndex === 'string' ? includeArrayIndex : undefined,
    preserve: preserveNullAndEmptyArrays === true,
  }
}

function unwound(document: Document, { path, indexField, preserve }: Unwinding): Document[] {
  const value = fieldAt(document, path)
  const numbered = (result: Document, index: number | null) =>
    indexField === undefined ? result : withField(result, indexField.split('.'), index)
  if (Array.isArray(value) && value.length > 0) {
    return value.map((element, index) => numbered(withField(document, path, element), index))
  }
  if (Array.isArray(value)) {
    return preserve ? [numbered(withField(document, path, undefined), null)] : []
  }
  if (value === undefined || value === null) return preserve ? [numbered(document, null)] : []
  return [numbered(document, null)]
}

/** A copy with another value at the path; `undefined` leaves the field out. */
export function withField(document: Document, path: string[], value: unknown): Document {
  const [name = '', ...rest] = path
  const { [name]: current, ...others } = document
  if (rest.length > 0) {
    return { ...document, [name]: withField(isDocument(current) ? current : {}, rest, value) }
  }
  return value === undefined ? others : { ...document, [name]: value }
}
