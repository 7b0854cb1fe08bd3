import type { CollectionName, Collections } from './collections'

/** What a field may be compared with. `null` also stands for a missing field. */
export type Scalar = string | number | boolean | Date | null

/** Comparisons other than equality; all that are given must hold. */
export interface Comparison {
  atMost?: Date | number | string
  atLeast?: Date | number | string
  above?: Date | number | string
  below?: Date | number | string
  oneOf?: readonly Scalar[]
  not?: Scalar
}

/** Field paths and what must hold of each; all of it must hold. A list fulfils what one of its elements does. */
export type Condition = Record<string, Scalar | Comparison>

/** What an update does: sets values at paths, appends to lists, adds to numbers, removes fields. */
export interface Change {
  set?: Record<string, unknown>
  append?: Record<string, readonly unknown[]>
  increase?: Record<string, number>
  unset?: readonly string[]
}

export type Direction = 'ascending' | 'descending'

/** Which documents of a collection, in which order, and how many at the most. */
export interface Search<Field extends string> {
  where: Condition
  sort: readonly (readonly [field: string, direction: Direction])[]
  /** Only what comes after these values of the sort fields: where the last page ended. */
  after?: readonly Exclude<Scalar, null>[]
  /** At most 1,000. */
  limit: number
  fields: readonly Field[]
}

/** A value and how many documents have it. */
export interface Tally {
  value: Scalar
  count: number
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

  /** Removes one document if the condition holds of it. Says whether it did. */
  remove(name: CollectionName, id: string, condition?: Condition): Promise<boolean>

  /** Removes all that fulfil a condition, not atomically. Says how many. */
  removeAll(name: CollectionName, where: Condition): Promise<number>

  /** The documents that a search finds, with the fields asked for. */
  find<Name extends CollectionName, Field extends Extract<keyof Collections[Name], string>>(
    name: Name,
    search: Search<Field>,
  ): Promise<Pick<Collections[Name], Field>[]>

  /** How many documents fulfil a condition. */
  count(name: CollectionName, where: Condition): Promise<number>

  /** How often each value of a field occurs, in no order; each element of a list counts. At most 10,000 values. */
  tally(name: CollectionName, where: Condition, field: string): Promise<Tally[]>

  /** The sum of a number over all documents that fulfil a condition; 0 for none. */
  sum(name: CollectionName, where: Condition, field: string): Promise<number>
}
