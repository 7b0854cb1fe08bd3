import { describe, expect, it } from 'vitest'
import type { Connection } from './Connection'
import type { Collection, Command, Db } from './Sdk'

const documents = [
  { _id: 'a', n: 1, tags: ['x', 'y'], deep: { k: 1 }, text: 'Apple', at: new Date(1_000) },
  { _id: 'b', n: 2, tags: ['y'], deep: { k: 2 }, text: 'apricot', at: new Date(2_000) },
  { _id: 'c', n: 3, tags: [], deep: { k: 3, l: 1 }, text: '苹果', at: new Date(3_000) },
  {
    _id: 'd',
    n: null,
    items: [
      { p: 1, q: 5 },
      { p: 5, q: 1 },
    ],
  },
  { _id: 'e', text: 'apple' },
]

interface Condition {
  says: string
  where: (_: Command, db: Db) => object
  finds: string
}

// https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/database/command/
// How missing fields, null, arrays and types compare: https://www.mongodb.com/docs/manual/tutorial/query-documents/
const conditions: Condition[] = [
  { says: 'a value', where: () => ({ n: 2 }), finds: 'b' },
  { says: 'null, which a missing field is too', where: () => ({ n: null }), finds: 'de' },
  { says: '_.eq(null)', where: (_) => ({ n: _.eq(null) }), finds: 'de' },
  { says: '_.in with null', where: (_) => ({ n: _.in([null, 1]) }), finds: 'ade' },
  { says: '_.neq, missing fields too', where: (_) => ({ n: _.neq(1) }), finds: 'bcde' },
  { says: '_.nin, missing fields too', where: (_) => ({ n: _.nin([1, 2]) }), finds: 'cde' },
  { says: '_.in of nothing', where: (_) => ({ n: _.in([]) }), finds: '' },
  { says: '_.exists(false)', where: (_) => ({ n: _.exists(false) }), finds: 'e' },
  { says: '_.exists(true), null too', where: (_) => ({ n: _.exists(true) }), finds: 'abcd' },
  { says: '_.gt', where: (_) => ({ n: _.gt(1) }), finds: 'bc' },
  { says: '_.gte and _.lt', where: (_) => ({ n: _.gte(1).and(_.lt(3)) }), finds: 'ab' },
  { says: '_.gt of another type', where: (_) => ({ text: _.gt(0) }), finds: '' },
  { says: '_.or on one field', where: (_) => ({ n: _.or(_.eq(1), _.eq(3)) }), finds: 'ac' },
  { says: '_.or of conditions', where: (_) => _.or([{ n: 1 }, { text: 'apple' }]), finds: 'ae' },
  {
    says: 'two _.or fields: the SDK joins them all by or',
    where: (_) => ({ n: _.or(_.eq(1), _.eq(2)), text: _.or(_.eq('Apple'), _.eq('苹果')) }),
    finds: 'abc',
  },
  {
    says: '_.and of two _.or',
    where: (_) => _.and([{ n: _.or(_.eq(1), _.eq(2)) }, { text: _.eq('Apple') }]),
    finds: 'a',
  },
  { says: '_.nor', where: (_) => _.nor([{ n: 1 }, { n: 2 }]), finds: 'cde' },
  { says: '_.not', where: (_) => ({ n: _.not(_.gt(1)) }), finds: 'ade' },
  { says: 'a nested object, field by field', where: () => ({ deep: { k: 3 } }), finds: 'c' },
  { says: '_.eq of an object, whole', where: (_) => ({ deep: _.eq({ k: 3 }) }), finds: '' },
  { says: 'a dotted path', where: () => ({ 'deep.l': 1 }), finds: 'c' },
  { says: 'an element of an array', where: () => ({ tags: 'y' }), finds: 'ab' },
  { says: 'a whole array', where: () => ({ tags: ['y'] }), finds: 'b' },
  { says: '_.all', where: (_) => ({ tags: _.all(['y', 'x']) }), finds: 'a' },
  { says: '_.size', where: (_) => ({ tags: _.size(0) }), finds: 'c' },
  {
    says: 'two conditions met by different elements',
    where: () => ({ 'items.p': 5, 'items.q': 5 }),
    finds: 'd',
  },
  {
    says: '_.elemMatch, by one element',
    where: (_) => ({ items: _.elemMatch({ p: 5, q: 5 }) }),
    finds: '',
  },
  { says: '_.elemMatch of values', where: (_) => ({ tags: _.elemMatch(_.eq('x')) }), finds: 'a' },
  { says: '_.mod', where: (_) => ({ n: _.mod(2, 1) }), finds: 'ac' },
  { says: 'a date', where: (_) => ({ at: _.lt(new Date(2_500)) }), finds: 'ab' },
  { says: 'a RegExp', where: () => ({ text: /^ap/ }), finds: 'be' },
  {
    says: 'db.RegExp with options',
    where: (_, db) => ({ text: db.RegExp({ regexp: '^apple$', options: 'i' }) }),
    finds: 'ae',
  },
  { says: 'undefined, dropped by the SDK', where: () => ({ n: 1, x: undefined }), finds: 'a' },
  { says: '{}, dropped by the SDK: everything', where: () => ({ deep: {} }), finds: 'abcde' },
]

async function fill(collection: Collection): Promise<Collection> {
  for (const data of documents) await collection.add({ data })
  return collection
}

function idsOf(data: object[]): string {
  return data.map((document) => ('_id' in document ? String(document._id) : '?')).join('')
}

export function conformReads(connection: () => Connection): void {
  describe('a condition', () => {
    it.each(conditions)('finds by $says', async ({ where, finds }) => {
      const { db, empty } = connection()
      const collection = await fill(await empty())
      const found = await collection.where(where(db.command, db)).orderBy('_id', 'asc').get()
      expect(idsOf(found.data)).toBe(finds)
      const { total } = await collection.where(where(db.command, db)).count()
      expect(total).toBe(finds.length)
    })

    it('of nothing but undefined is refused by the SDK', async () => {
      const collection = await connection().empty()
      expect(() => collection.where({ a: undefined })).toThrow('undefined')
    })
  })

  describe('a read', () => {
    it('sorts missing and null first, and Chinese by code', async () => {
      const collection = await fill(await connection().empty())
      const by = async (field: string, order: 'asc' | 'desc') =>
        idsOf((await collection.orderBy(field, order).orderBy('_id', 'asc').get()).data)
      expect(await by('n', 'asc')).toBe('deabc')
      expect(await by('n', 'desc')).toBe('cbade')
      expect(await by('text', 'asc')).toBe('daebc')
    })

    it('sorts an array by its least element, or its greatest when descending', async () => {
      const collection = await connection().empty()
      await collection.add({ data: { _id: 'a', list: [1, 9] } })
      await collection.add({ data: { _id: 'b', list: [5] } })
      const by = async (order: 'asc' | 'desc') =>
        idsOf((await collection.orderBy('list', order).get()).data)
      expect(await by('asc')).toBe('ab')
      expect(await by('desc')).toBe('ab')
    })

    it('pages by skip and limit', async () => {
      const collection = await fill(await connection().empty())
      const page = await collection.orderBy('_id', 'asc').skip(1).limit(2).get()
      expect(idsOf(page.data)).toBe('bc')
    })

    it('gives 100 documents by default, 1000 at most', async () => {
      const collection = await connection().empty()
      const data = Array.from({ length: 1_001 }, (_, index) => ({ index }))
      await collection.add({ data })
      expect((await collection.get()).data).toHaveLength(100)
      expect((await collection.limit(5_000).get()).data).toHaveLength(1_000)
    })

    it('gives the fields asked for, and the id', async () => {
      const collection = await fill(await connection().empty())
      const { data } = await collection.where({ n: 1 }).field({ deep: true }).get()
      expect(data).toEqual([{ _id: 'a', deep: { k: 1 } }])
      const rest = await collection.where({ n: 2 }).field({ tags: false, at: false }).get()
      expect(rest.data).toEqual([{ _id: 'b', n: 2, deep: { k: 2 }, text: 'apricot' }])
    })
  })
}
