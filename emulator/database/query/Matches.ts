import type { Document } from '../values/Document'

export type Matches = (document: Document) => boolean

/** Judges what `valuesAt` found at a path. */
export type Test = (values: unknown[]) => boolean

/** What a query needs from outside: aggregation expressions and JSON schemas. */
export interface CompileContext {
  expression: (expression: unknown) => Matches
  jsonSchema: (schema: unknown) => Matches
}
