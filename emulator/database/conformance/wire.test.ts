import { EJSON, ObjectId } from 'bson'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../index'
import type { Document } from '../values/Document'
import { text, wireClient } from './wireClient'

/** What @cloudbase/database 1.4.3 sends and expects back, in the words of the wire. */
describe('the wire', () => {
  const now = new Date('2026-11-22T04:00:00Z')
  let database: Database
  let todos: ReturnType<typeof wireClient>

  beforeEach(async () => {
    database = await openDatabase({ clock: () => now })
    await database.ensureCollection('todos')
    todos = wireClient(database, 'todos')
  })

  const one = async (_id: string) => (await todos.get({ _id }))[0]

  // collection.add takes insertedIds[0]; the ids are 32 hex digits that a server makes.
  it('makes an id of 32 hex digits for a document that has none', async () => {
    const [first, second] = await todos.add({ n: 1 }, { n: 2 })
    expect(first).toMatch(/^[0-9a-f]{32}$/)
    expect(String(first) < String(second)).toBe(true)
  })

  it('keeps the id that a document brings', async () => {
    expect(await todos.add({ n: 1, _id: 'mine' }, { _id: 7 })).toEqual(['mine', 7])
  })

  // doc.get throws "document with _id … does not exist" itself when the list is empty.
  it('answers an empty list for a missing document', async () => {
    const answer = await todos.call('getDocument', { query: text({ _id: 'x' }), queryType: 'DOC' })
    expect(answer).toMatchObject({ data: { list: [], offset: 0 } })
  })

  it('answers nulls and zeroes as the SDK reads them', async () => {
    expect(await todos.update({ _id: 'x' }, { $set: { a: 1 } })).toEqual({
      updated: 0,
      upsert_id: null,
    })
    expect(await todos.remove({ _id: 'x' })).toBe(0)
    expect(await todos.count()).toBe(0)
  })

  // doc.set: merge false, upsert true; the SDK makes created: 1 of upsert_id.
  it('creates by set what is not there and replaces what is', async () => {
    expect(await todos.set('a', { x: 1 })).toEqual({ updated: 0, upsert_id: 'a' })
    expect(await todos.set('a', { y: 2 })).toEqual({ updated: 1, upsert_id: null })
    expect(await one('a')).toEqual({ _id: 'a', y: 2 })
  })

  it('counts as updated only what changed', async () => {
    await todos.add({ _id: 'a', n: 1 }, { _id: 'b', n: 2 })
    expect(await todos.update({}, { $set: { n: 1 } })).toMatchObject({ updated: 1 })
  })

  it('updates all matches, or the first with multi false', async () => {
    await todos.add({ n: 1 }, { n: 1 })
    expect(await todos.update({ n: 1 }, { $set: { m: 1 } }, { multi: false })).toMatchObject({
      updated: 1,
    })
    expect(await todos.update({ n: 1 }, { $set: { m: 2 } })).toMatchObject({ updated: 2 })
  })

  // query.update without where sends no query at all.
  it('takes a missing or empty query for the whole collection', async () => {
    await todos.add({ n: 1 }, { n: 2 })
    const data = text({ $inc: { n: 1 } })
    const answer = await todos.call('modifyDocument', {
      queryType: 'WHERE',
      multi: true,
      merge: true,
      data,
    })
    expect(answer).toEqual({ data: { updated: 2, upsert_id: null } })
    expect(await todos.call('removeDocument', { query: '', multi: true })).toEqual({
      data: { deleted: 2 },
    })
  })

  it('leaves earlier documents changed where a later one is refused', async () => {
    await todos.add({ _id: 'a', n: 1 }, { _id: 'b', n: 'x' }, { _id: 'c', n: 1 })
    await expect(todos.update({}, { $inc: { n: 1 } })).rejects.toThrow('Cannot apply $inc')
    expect(await todos.get()).toEqual([
      { _id: 'a', n: 2 },
      { _id: 'b', n: 'x' },
      { _id: 'c', n: 1 },
    ])
  })

  it('leaves a refused document wholly as it was', async () => {
    await todos.add({ _id: 'a', s: 'x' })
    await expect(todos.update({ _id: 'a' }, { $set: { a: 1 }, $inc: { s: 1 } })).rejects.toThrow()
    expect(await one('a')).toEqual({ _id: 'a', s: 'x' })
  })

  // serverDate(): {"$tcb_server_date":{"offset":…}} anywhere in data and queries.
  it('writes one instant of the clock for every server date', async () => {
    const mark = { $tcb_server_date: { offset: 0 } }
    await todos.add({ _id: 'a', at: mark, list: [mark] })
    await todos.update({ _id: 'a' }, { $set: { later: { $tcb_server_date: { offset: 60_000 } } } })
    expect(await one('a')).toEqual({
      _id: 'a',
      at: now,
      list: [now],
      later: new Date(now.getTime() + 60_000),
    })
    expect(await todos.get({ at: { $gte: { $tcb_server_date: { offset: -1 } } } })).toHaveLength(1)
  })

  // The SDK sends JavaScript's flags, g among them (local-cloud.md §5, row 10).
  it('takes regular expressions with the flags that BSON does not know', async () => {
    await todos.add({ _id: 'a', s: 'Abc' })
    const query = '{"s":{"$regularExpression":{"pattern":"ab","options":"gi"}}}'
    const answer = await todos.call('getDocument', { query, queryType: 'WHERE' })
    expect((answer.data as Document).list).toHaveLength(1)
  })

  it('gives every type back as it came', async () => {
    const stored = {
      _id: 'a',
      int: 1,
      double: 1.5,
      big: 2 ** 53,
      huge: 1e21,
      nan: Number.NaN,
      infinite: Number.NEGATIVE_INFINITY,
      text: '群火\u{1F525}',
      yes: true,
      nothing: null,
      at: new Date(1_700_000_000_123),
      id: new ObjectId('0123456789abcdef01234567'),
      list: [1, [2], { a: null }],
      point: { type: 'Point', coordinates: [113.3, 23.1] },
    }
    await todos.add(stored)
    expect(await one('a')).toEqual(stored)
  })

  it('answers canonical EJSON', async () => {
    await todos.add({ _id: 'a', n: 1, big: 3_000_000_000 })
    const { data } = await todos.call('getDocument', { query: text({ _id: 'a' }) })
    expect((data as Document).list).toEqual([
      '{"_id":"a","n":{"$numberInt":"1"},"big":{"$numberLong":"3000000000"}}',
    ])
  })

  // Rows 2 and 3 of local-cloud.md §5: what is left of the condition or the update is what counts.
  it('matches everything for the {} that the SDK makes of {a: {}}', async () => {
    await todos.add({ n: 1 }, { n: 2 })
    expect(await todos.count({})).toBe(2)
    expect(await todos.count({ a: {} })).toBe(0)
  })

  it('refuses an update without operators', async () => {
    await expect(todos.update({}, {})).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  })

  it('returns the changed document for updateAndReturn', async () => {
    await todos.add({ _id: 'a', n: 1 })
    const answer = await todos.call('modifyAndReturnDoc', {
      queryType: 'WHERE',
      query: text({ n: 1 }),
      data: text({ $inc: { n: 1 } }),
    })
    expect(answer).toEqual({ data: { updated: 1, doc: text({ _id: 'a', n: 2 }) } })
  })

  describe('projections', () => {
    const document = { _id: 'a', b: { c: 1, d: 2 }, l: [1, 2, 3], o: [{ k: 1 }, { k: 2 }], z: 0 }
    it.each<[Document, Document]>([
      [{ z: 1 }, { _id: 'a', z: 0 }],
      [{ _id: 0, z: 1 }, { z: 0 }],
      [{ 'b.c': 1 }, { _id: 'a', b: { c: 1 } }],
      [
        { b: 0, l: 0, o: 0 },
        { _id: 'a', z: 0 },
      ],
      [
        { 'b.d': 0, l: 0, o: 0, z: 0 },
        { _id: 'a', b: { c: 1 } },
      ],
      [{ _id: 1 }, { _id: 'a' }],
      [
        { z: 1, l: { $slice: 1 } },
        { _id: 'a', l: [1], z: 0 },
      ],
      [
        { z: 1, l: { $slice: [1, 1] } },
        { _id: 'a', l: [2], z: 0 },
      ],
      [
        { z: 1, l: { $slice: -1 } },
        { _id: 'a', l: [3], z: 0 },
      ],
      [
        { z: 1, o: { $elemMatch: { k: 2 } } },
        { _id: 'a', o: [{ k: 2 }], z: 0 },
      ],
      [{ 'o.k': 1 }, { _id: 'a', o: [{ k: 1 }, { k: 2 }] }],
    ])('%j', async (projection, expected) => {
      await todos.add(document)
      expect(await todos.get({}, { projection: text(projection) })).toEqual([expected])
    })
  })
})

describe('errors', () => {
  let database: Database
  let todos: ReturnType<typeof wireClient>

  beforeEach(async () => {
    database = await openDatabase({
      clock: () => new Date(0),
      limits: { collections: 3, documentBytes: 1000 },
    })
    await database.ensureCollection('todos')
    todos = wireClient(database, 'todos')
  })

  // wx-server-sdk shows DATABASE_COLLECTION_NOT_EXIST as -502005.
  it('says that a collection is missing, for reads and writes alike', async () => {
    const nope = wireClient(database, 'nope')
    const missing = { code: 'DATABASE_COLLECTION_NOT_EXIST' }
    await expect(nope.get()).rejects.toMatchObject(missing)
    await expect(nope.add({})).rejects.toMatchObject(missing)
    await expect(nope.update({}, { $set: { a: 1 } })).rejects.toMatchObject(missing)
    await expect(nope.remove({})).rejects.toMatchObject(missing)
    await expect(nope.count()).rejects.toMatchObject(missing)
    await expect(nope.aggregate({ $limit: 1 })).rejects.toThrow(
      '[ResourceNotFound] Db or Table not exist: nope',
    )
  })

  it('wraps what MongoDB says of a write as the platform does', async () => {
    await todos.add({ _id: 'a' })
    await expect(todos.add({ _id: 'a' })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message:
        '[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: local.todos index: _id_ dup key: { _id: "a" }}]}, {<nil>}]',
    })
  })

  it('inserts up to the first document that is refused', async () => {
    await expect(todos.add({ _id: 1 }, { _id: 1 }, { _id: 2 })).rejects.toThrow('E11000')
    expect(await todos.get()).toEqual([{ _id: 1 }])
  })

  it('says that a collection exists', async () => {
    await expect(todos.call('addCollection')).rejects.toThrow('Table exist')
  })

  it('makes no more collections than an environment holds', async () => {
    await wireClient(database, 'two').call('addCollection')
    await wireClient(database, 'three').call('addCollection')
    await expect(wireClient(database, 'four').call('addCollection')).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_EXCEED_LIMIT',
    })
  })

  it('refuses a document over the limit', async () => {
    await expect(todos.add({ a: 'x'.repeat(1000) })).rejects.toThrow('BSONObj size')
  })

  it.each<[string, Document]>([
    ['a field that begins with $', { $a: 1 }],
    ['a field with a dot', { 'a.b': 1 }],
    ['an id that is a list', { _id: [1] }],
  ])('does not store %s', async (_name, document) => {
    await expect(todos.add(document)).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })

  it.each([
    '{"__proto__":{"a":1}}',
    '{"a":{"constructor":1}}',
    '{"a.__proto__.b":1}',
    '{',
    '[]',
    '1',
  ])('takes no %s for a document', async (data) => {
    const inserted = todos.call('insertDocument', { data: [data] })
    await expect(inserted).rejects.toMatchObject({ code: 'INVALID_PARAM' })
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false)
  })

  it('refuses actions that it does not know, by name', async () => {
    await expect(todos.call('dropEverything')).rejects.toThrow('database.dropEverything')
  })

  it.each<Document>([{ limit: -1 }, { limit: 1.5 }, { offset: 'x' }, { query: 5 }])(
    'refuses a get with %j',
    async (rest) => {
      await expect(todos.call('getDocument', rest)).rejects.toMatchObject({ code: 'INVALID_PARAM' })
    },
  )
})

/** Limits of the platform: default and most of a get, and of an aggregate without a limit. */
describe('limits', () => {
  it('gives the platform’s number of documents', async () => {
    const database = await openDatabase({ clock: () => new Date(0) })
    await database.ensureCollection('c')
    const { add, get, aggregate } = wireClient(database, 'c')
    await add(...Array.from({ length: 1100 }, (_, _id) => ({ _id })))
    expect(await get()).toHaveLength(100)
    expect(await get({}, { limit: 5000 })).toHaveLength(1000)
    expect(await get({}, { limit: 10, offset: 1095 })).toHaveLength(5)
    expect(await aggregate({ $match: {} })).toHaveLength(20)
    expect(await aggregate({ $limit: 1050 })).toHaveLength(1050)
  })
})

describe('the administrative side', () => {
  it('exports lines that another database takes in', async () => {
    const first = await openDatabase({ clock: () => new Date(0) })
    await first.ensureCollection('c')
    await first.ensureCollection('d')
    await wireClient(first, 'c').add({
      _id: 'a',
      at: new Date(5),
      id: new ObjectId('0123456789abcdef01234567'),
    })
    await wireClient(first, 'd').add({ _id: 1, nan: Number.NaN })
    const lines: string[] = []
    for await (const line of first.exportLines()) lines.push(line)
    expect(lines.map((line) => (EJSON.parse(line) as Document).collection)).toEqual(['c', 'd'])

    const second = await openDatabase({ clock: () => new Date(0) })
    expect(await second.importLines(lines)).toBe(2)
    expect(await wireClient(second, 'c').get()).toEqual(await wireClient(first, 'c').get())
    expect(await wireClient(second, 'd').get()).toEqual([{ _id: 1, nan: Number.NaN }])
  })

  it('pages through a collection', async () => {
    const database = await openDatabase({ clock: () => new Date(0) })
    await database.ensureCollection('c')
    await wireClient(database, 'c').add({ _id: 'a' }, { _id: 'b' }, { _id: 'c' })
    expect(await database.browse('c', { limit: 2 })).toEqual([{ _id: 'a' }, { _id: 'b' }])
    expect(await database.browse('c', { limit: 2, after: 'b' })).toEqual([{ _id: 'c' }])
  })

  it('clears documents and keeps collections and indexes', async () => {
    const database = await openDatabase({ clock: () => new Date(0) })
    await database.ensureCollection('c')
    await database.ensureIndex('c', { name: 'n', keys: { n: 1 }, unique: true })
    const { add } = wireClient(database, 'c')
    await add({ _id: 'a', n: 1 })
    await database.clear()
    expect(await database.describe()).toEqual([
      { collection: 'c', documents: 0, indexes: [{ name: 'n', keys: { n: 1 }, unique: true }] },
    ])
    expect(await add({ _id: 'b', n: 1 })).toEqual(['b'])
  })
})
