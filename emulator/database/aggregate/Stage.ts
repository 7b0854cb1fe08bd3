import type { Document } from '../values/Document'
import type { Variables } from './compileExpression'

/** What a stage may ask of the database around it. */
export interface Surroundings {
  now: Date
  variables: Variables
  /** The documents of another collection that a filter leaves; all of them without one. */
  read: (collection: string, filter: Document) => Document[]
  /** True when an index serves equality on the field. */
  serves: (collection: string, field: string) => boolean
  run: (stages: Document[], documents: Document[], variables: Variables) => Document[]
}

/** Turns the documents before a stage into those behind it; never changes the documents given. */
export type Run = (documents: Document[]) => Document[]

/** Reads a stage's specification; throws MongoError where MongoDB refuses it. */
export type Stage = (specification: unknown, around: Surroundings) => Run
