import { describe, expect, it } from 'vitest'
import type { Connection } from './Connection'
import type { Command, Db } from './Sdk'

interface UpdateCase {
  says: string
  before: object
  update: (_: Command, db: Db) => object
  after: object
}

// The SDK turns `update` into operators before it sends: @cloudbase/database, serializer/update.
// What the operators do: https://www.mongodb.com/docs/manual/reference/operator/update/
const cases: UpdateCase[] = [
  {
    says: 'merges an object into the one there',
    before: { a: { b: 1, c: 1 } },
    update: () => ({ a: { b: 2 } }),
    after: { a: { b: 2, c: 1 } },
  },
  {
    says: '_.set replaces the whole object',
    before: { a: { b: 1, c: 1 } },
    update: (_) => ({ a: _.set({ b: 2 }) }),
    after: { a: { b: 2 } },
  },
  {
    says: 'an empty object is dropped by the SDK',
    before: { a: { b: 1 }, z: 0 },
    update: () => ({ a: {}, z: 1 }),
    after: { a: { b: 1 }, z: 1 },
  },
  {
    says: '_.set({}) empties',
    before: { a: { b: 1 } },
    update: (_) => ({ a: _.set({}) }),
    after: { a: {} },
  },
  {
    says: 'undefined is dropped, null is kept',
    before: { a: 1, b: 1 },
    update: () => ({ a: undefined, b: null }),
    after: { a: 1, b: null },
  },
  {
    says: 'an array is replaced whole',
    before: { a: [1, 2, 3] },
    update: () => ({ a: [4] }),
    after: { a: [4] },
  },
  {
    says: 'a dotted path reaches into an array',
    before: { a: [{ b: 1 }, { b: 2 }] },
    update: () => ({ 'a.1.b': 3 }),
    after: { a: [{ b: 1 }, { b: 3 }] },
  },
  {
    says: 'a path past the end of an array fills with null',
    before: { a: [1] },
    update: () => ({ 'a.3': 4 }),
    after: { a: [1, null, null, 4] },
  },
  {
    says: 'missing parents become objects, also under a number',
    before: {},
    update: () => ({ 'a.0.b': 1 }),
    after: { a: { 0: { b: 1 } } },
  },
  {
    says: '_.inc adds, and starts from nothing',
    before: { n: 1 },
    update: (_) => ({ n: _.inc(2), m: _.inc(3), deep: { k: _.inc(-1) } }),
    after: { n: 3, m: 3, deep: { k: -1 } },
  },
  {
    says: '_.mul multiplies, and nothing is 0',
    before: { n: 3 },
    update: (_) => ({ n: _.mul(2), m: _.mul(2) }),
    after: { n: 6, m: 0 },
  },
  {
    says: '_.min and _.max keep the lesser and the greater',
    before: { low: 5, high: 5, same: 5 },
    update: (_) => ({ low: _.min(3), high: _.max(7), same: _.max(4) }),
    after: { low: 3, high: 7, same: 5 },
  },
  {
    says: '_.remove takes a field away, and leaves null in an array',
    before: { a: 1, b: 1, list: [1, 2] },
    update: (_) => ({ a: _.remove(), 'list.0': _.remove() }),
    after: { b: 1, list: [null, 2] },
  },
  {
    says: '_.rename moves a field',
    before: { a: 1 },
    update: (_) => ({ a: _.rename('b') }),
    after: { b: 1 },
  },
  {
    says: '_.push adds at the end, one or many',
    before: { a: [1], b: [1] },
    update: (_) => ({ a: _.push(2), b: _.push([2, 3]) }),
    after: { a: [1, 2], b: [1, 2, 3] },
  },
  {
    says: '_.push places, sorts and slices',
    before: { a: [5, 1], b: [1, 2] },
    update: (_) => ({
      a: _.push({ each: [3, 4], sort: 1, slice: 3 }),
      b: _.push({ each: [0], position: 0 }),
    }),
    after: { a: [1, 3, 4], b: [0, 1, 2] },
  },
  {
    says: '_.unshift, _.shift and _.pop work at the ends',
    before: { a: [1], b: [1, 2, 3], c: [1, 2, 3] },
    update: (_) => ({ a: _.unshift([0]), b: _.shift(), c: _.pop() }),
    after: { a: [0, 1], b: [2, 3], c: [1, 2] },
  },
  {
    says: '_.addToSet adds what is not there, objects by order of keys too',
    before: { a: [1], b: [{ x: 1, y: 2 }] },
    update: (_) => ({ a: _.addToSet(1), b: _.addToSet({ y: 2, x: 1 }) }),
    after: {
      a: [1],
      b: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    },
  },
  {
    says: '_.addToSet takes many as $each; its `each` is stored as it is',
    before: { a: [1], b: [] },
    update: (_) => ({ a: _.addToSet({ $each: [1, 2] }), b: _.addToSet({ each: [1] }) }),
    after: { a: [1, 2], b: [{ each: [1] }] },
  },
  {
    says: '_.pull and _.pullAll take out what matches',
    before: { a: [1, 2, 3, 2], b: [{ n: 1 }, { n: 5 }], c: [1, 2, 3] },
    update: (_) => ({ a: _.pull(2), b: _.pull({ n: _.gt(3) }), c: _.pullAll([1, 3]) }),
    after: { a: [1, 3], b: [{ n: 1 }], c: [2] },
  },
  {
    says: '_.pull takes a condition',
    before: { a: [1, 2, 3] },
    update: (_) => ({ a: _.pull(_.in([1, 2])) }),
    after: { a: [3] },
  },
  {
    says: 'a serverDate inside a command is not one: the SDK does not serialize it',
    before: {},
    update: (_, db) => ({ a: _.set({ at: db.serverDate() }) }),
    after: { a: { at: { offset: 0 } } },
  },
]

const failures: { says: string; before: object; update: (_: Command) => object; error: string }[] =
  [
    {
      says: '_.inc on text',
      before: { a: 'x' },
      update: (_) => ({ a: _.inc(1) }),
      error: 'Cannot apply $inc to a value of non-numeric type',
    },
    {
      says: '_.inc on null',
      before: { a: null },
      update: (_) => ({ a: _.inc(1) }),
      error: 'Cannot apply $inc to a value of non-numeric type',
    },
    {
      says: '_.push on what is no array',
      before: { a: 1 },
      update: (_) => ({ a: _.push(1) }),
      error: 'must be an array',
    },
    {
      says: 'a path through null',
      before: { a: null },
      update: () => ({ a: { b: 1 } }),
      error: 'Cannot create field',
    },
    {
      says: 'a path through a number',
      before: { a: 1 },
      update: () => ({ 'a.b': 1 }),
      error: 'Cannot create field',
    },
    {
      says: 'two operators on one path',
      before: { a: { b: 1 } },
      update: (_) => ({ a: _.set({ b: 1 }), 'a.b': _.inc(1) }),
      error: 'would create a conflict',
    },
  ]

export function conformUpdates(connection: () => Connection): void {
  describe('an update', () => {
    it.each(cases)('$says', async ({ before, update, after }) => {
      const { db, empty } = connection()
      const collection = await empty()
      await collection.add({ data: { _id: 'one', ...before } })
      await collection.doc('one').update({ data: update(db.command, db) })
      expect((await collection.doc('one').get()).data).toEqual({ _id: 'one', ...after })
    })

    it.each(failures)('fails and changes nothing: $says', async ({ before, update, error }) => {
      const { db, empty } = connection()
      const collection = await empty()
      await collection.add({ data: { _id: 'one', ...before, other: 1 } })
      const data = { other: 2, ...update(db.command) }
      await expect(collection.doc('one').update({ data })).rejects.toMatchObject({
        errCode: -502001,
        errMsg: expect.stringContaining(error) as string,
      })
      expect((await collection.doc('one').get()).data).toEqual({ _id: 'one', ...before, other: 1 })
    })

    it('counts what it changed', async () => {
      const { db, empty } = connection()
      const collection = await empty()
      await collection.add({ data: { _id: 'a', n: 1 } })
      await collection.add({ data: { _id: 'b', n: 1 } })
      const all = await collection.where({ n: 1 }).update({ data: { n: db.command.inc(1) } })
      expect(all).toMatchObject({ stats: { updated: 2 } })
      const none = await collection.doc('nobody').update({ data: { n: 1 } })
      expect(none).toMatchObject({ stats: { updated: 0 } })
    })

    it('set replaces a document, or creates it', async () => {
      const collection = await connection().empty()
      const created = await collection.doc('a').set({ data: { n: 1, gone: true } })
      expect(created).toMatchObject({ _id: 'a', stats: { created: 1, updated: 0 } })
      const replaced = await collection.doc('a').set({ data: { n: 2 } })
      expect(replaced).toMatchObject({ stats: { created: 0, updated: 1 } })
      expect((await collection.doc('a').get()).data).toEqual({ _id: 'a', n: 2 })
    })

    it('remove counts what it removed', async () => {
      const { db, empty } = connection()
      const collection = await empty()
      for (const n of [1, 2, 3]) await collection.add({ data: { n } })
      const removed = await collection.where({ n: db.command.gt(1) }).remove()
      expect(removed).toMatchObject({ stats: { removed: 2 } })
      expect(await collection.count()).toMatchObject({ total: 1 })
    })
  })
}
