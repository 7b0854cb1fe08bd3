import type { CollectionName, Collections } from './collections'

/** What a field may be compared with. `null` also stands for a missing field. */
export type Scalar = string | number | boolean | Date | null

/** A comparison other than equality. */
export interface AtMost {
  atMost: Date | number | string
}

/** Field paths and what must hold of each; all of it must hold. */
export type Condition = Record<string, Scalar | AtMost>

/** What an update does: values put at paths, elements appended to lists. */
export interface Change {
  set: Record<string, unknown>
  append?: Record<string, readonly unknown[]>
}

/** Which documents of a collection, in which order, and how many at the most. */
export interface Search<Field extends string> {
  where: Condition
  newestFirst: string
  limit: number
  fields: readonly Field[]
}

/**
 * The document database as handlers see it. Each method is one database trip. What it rejects with
 * is a bug or an outage, never an expected outcome.
 */
export interface Database {
  /** The document, or null. */
  get<Name extends CollectionName>(name: Name, id: string): Promise<Collections[Name] | null>

  /** Adds a document. False, and nothing changed, if its id is taken. */
  insert<Name extends CollectionName>(name: Name, document: Collections[Name]): Promise<boolean>

  /** Writes a document whole, whether or not there was one of its id. */
  put<Name extends CollectionName>(name: Name, document: Collections[Name]): Promise<void>

  /** Changes one document if the condition holds of it, in one atomic step. Says whether it did. */
  update(name: CollectionName, id: string, condition: Condition, change: Change): Promise<boolean>

  /** The documents that a search finds, with the fields asked for. */
  find<Name extends CollectionName, Field extends Extract<keyof Collections[Name], string>>(
    name: Name,
    search: Search<Field>,
  ): Promise<Pick<Collections[Name], Field>[]>

  /** How many documents fulfil a condition. */
  count(name: CollectionName, where: Condition): Promise<number>
}
