import { MongoError } from '../MongoError'
import { type Document, isDocument } from '../values/Document'
import { valuesAt } from '../values/valuesAt'
import { compileConditions } from './compileConditions'
import { type CompileContext, type Matches, type Test } from './Matches'

/**
 * Turns a query into a test of documents with MongoDB's own rules: arrays met element by element,
 * comparisons within one type, null met by a missing field. Throws MongoError for what MongoDB
 * refuses.
 */
export function compileQuery(query: Document, context: CompileContext): Matches {
  const tests = Object.entries(query).map(([key, value]) => compileEntry(key, value, context))
  if (tests.length === 1 && tests[0]) return tests[0]
  return (document) => tests.every((test) => test(document))
}

function compileEntry(key: string, value: unknown, context: CompileContext): Matches {
  return key.startsWith('$')
    ? compileTopLevel(key, value, context)
    : compileField(key, value, context)
}

function compileTopLevel(key: string, value: unknown, context: CompileContext): Matches {
  switch (key) {
    case '$and': {
      const all = compileList(key, value, context)
      return (document) => all.every((matches) => matches(document))
    }
    case '$or': {
      const some = compileList(key, value, context)
      return (document) => some.some((matches) => matches(document))
    }
    case '$nor': {
      const none = compileList(key, value, context)
      return (document) => !none.some((matches) => matches(document))
    }
    case '$expr':
      return context.expression(value)
    case '$jsonSchema':
      return context.jsonSchema(value)
    case '$comment':
      return () => true
    default:
      throw new MongoError('BadValue', `unknown top level operator: ${key}`)
  }
}

function compileList(key: string, value: unknown, context: CompileContext): Matches[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw new MongoError('BadValue', `${key} must be a nonempty array`)
  }
  return value.map((query) => {
    if (isDocument(query)) return compileQuery(query, context)
    throw new MongoError('BadValue', `${key} entries need to be full objects`)
  })
}

function compileField(name: string, condition: unknown, context: CompileContext): Matches {
  const path = name.split('.')
  const test: Test = compileConditions(condition, context)
  return (document) => test(valuesAt(document, path))
}
