import type { Database } from '../Database'
import { copyOf } from './copyOf'
import type { Documents } from './Documents'

/** Takes one operation to the documents and brings its answer back. `key` names what it touches. */
export type Trip = <Value>(
  key: string,
  operation: (documents: Documents) => Value,
) => Promise<Value>

/** The `Database` of handlers, each method one trip. What is sent is copied, as the wire does it. */
export function databaseOver(trip: Trip): Database {
  return {
    get: (name, id) => trip(`${name}/${id}`, (documents) => documents.get(name, id)),

    insert(name, document) {
      const sent = copyOf(document)
      return trip(`${name}/${sent._id}`, (documents) => documents.insert(name, sent))
    },

    put(name, document) {
      const sent = copyOf(document)
      return trip(`${name}/${sent._id}`, (documents) => documents.put(name, sent))
    },

    update(name, id, condition, change) {
      const sent = copyOf(change)
      return trip(`${name}/${id}`, (documents) => documents.update(name, id, condition, sent))
    },

    remove: (name, id, condition) =>
      trip(`${name}/${id}`, (documents) => documents.remove(name, id, condition)),

    removeAll: (name, where) => trip(name, (documents) => documents.removeAll(name, where)),

    find: (name, search) => trip(name, (documents) => documents.find(name, search)),

    count: (name, where) => trip(name, (documents) => documents.count(name, where)),

    tally: (name, where, field) => trip(name, (documents) => documents.tally(name, where, field)),

    sum: (name, where, field) => trip(name, (documents) => documents.sum(name, where, field)),
  }
}
