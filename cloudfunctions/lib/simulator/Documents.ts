import type { CollectionName, Collections } from '../collections'
import type { Change, Condition, Scalar, Search, Tally } from '../Database'
import { changed } from './changed'
import { compareValues, isEqual, rankOf } from './compareValues'
import { copyOf } from './copyOf'
import { fulfils } from './fulfils'
import { valuesAt } from './valuesAt'

type Stored = { [Name in CollectionName]?: Map<string, Collections[Name]> }

/**
 * Every collection in memory, with the real database's semantics. Each method is one atomic step:
 * what happens between asking and answering is the business of whoever calls it.
 */
export class Documents {
  readonly #collections: Stored = {}

  get<Name extends CollectionName>(name: Name, id: string): Collections[Name] | null {
    return copyOf(this.#collection(name).get(id) ?? null)
  }

  insert<Name extends CollectionName>(name: Name, document: Collections[Name]): boolean {
    if (this.#collection(name).has(document._id)) return false
    this.put(name, document)
    return true
  }

  put<Name extends CollectionName>(name: Name, document: Collections[Name]): void {
    this.#collection(name).set(document._id, copyOf(document))
  }

  /** Like the platform, it has not updated what stays as it is. */
  update(name: CollectionName, id: string, condition: Condition, change: Change): boolean {
    const collection = this.#collection(name)
    const document = collection.get(id)
    if (!document || !fulfils(document, condition)) return false
    const next = changed(document, change)
    if (isEqual(document, next)) return false
    collection.set(id, next)
    return true
  }

  remove(name: CollectionName, id: string, condition: Condition = {}): boolean {
    const collection = this.#collection(name)
    return fulfils(collection.get(id), { _id: id, ...condition }) && collection.delete(id)
  }

  removeAll(name: CollectionName, where: Condition): number {
    const found = this.all(name, where)
    for (const { _id } of found) this.#collection(name).delete(_id)
    return found.length
  }

  /** Documents that the order leaves level come in the order of their ids; the real one promises none. */
  find<Name extends CollectionName>(
    name: Name,
    { where, sort, after, limit, fields }: Search<string>,
  ): Collections[Name][] {
    const keyed = this.all(name, where).map((document) => ({
      document,
      key: keyOf(document, sort),
    }))
    const beyond = after ? keyed.filter(({ key }) => isBeyond(key, after, sort)) : keyed
    beyond.sort((one, other) => compareKeys(one.key, other.key, sort))
    return beyond.slice(0, limit).map(({ document }) => withFields(document, fields))
  }

  count(name: CollectionName, where: Condition): number {
    return this.all(name, where).length
  }

  tally(name: CollectionName, where: Condition, field: string): Tally[] {
    const values = this.all(name, where).flatMap((document) => valuesAt(document, field).flat())
    const tallies: Tally[] = []
    for (const value of values) {
      if (value === undefined || value === null) continue
      const known = tallies.find((tally) => isEqual(tally.value, value))
      if (known) known.count++
      else tallies.push({ value: value as Scalar, count: 1 })
    }
    return tallies
  }

  sum(name: CollectionName, where: Condition, field: string): number {
    const values = this.all(name, where).flatMap((document) => valuesAt(document, field))
    return values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)
  }

  /** All documents that fulfil a condition, for whoever judges a run. */
  all<Name extends CollectionName>(name: Name, where: Condition = {}): Collections[Name][] {
    return [...this.#collection(name).values()].filter((one) => fulfils(one, where))
  }

  #collection<Name extends CollectionName>(name: Name): Map<string, Collections[Name]> {
    const known = this.#collections[name]
    if (known) return known
    const collection = new Map<string, Collections[Name]>()
    Object.assign(this.#collections, { [name]: collection })
    return collection
  }
}

type Sort = Search<string>['sort']

function keyOf(document: object, sort: Sort): unknown[] {
  return sort.map(([field]) => {
    const values = valuesAt(document, field)
    if (values.length > 1 || Array.isArray(values[0]))
      throw new Error(`${field} is a list: no order`)
    return values[0]
  })
}

function compareKeys(one: unknown[], other: unknown[], sort: Sort): number {
  for (const [place, [, direction]] of sort.entries()) {
    const order = compareValues(one[place], other[place])
    if (order !== 0) return direction === 'ascending' ? order : -order
  }
  return 0
}

/** The fields asked for, and like the platform always the id. */
function withFields<Document extends object>(document: Document, fields: readonly string[]) {
  const asked = Object.entries(document).filter(([name]) => name === '_id' || fields.includes(name))
  return copyOf(Object.fromEntries(asked)) as Document
}

/** Whether a document comes after the one whose sort fields are given; only values of a kind compare. */
function isBeyond(key: unknown[], after: readonly unknown[], sort: Sort): boolean {
  for (const [place, [, direction]] of sort.entries()) {
    const order = compareValues(key[place], after[place])
    if (order === 0) continue
    if (rankOf(key[place]) !== rankOf(after[place])) return false
    return direction === 'ascending' ? order > 0 : order < 0
  }
  return false
}
