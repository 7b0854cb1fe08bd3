import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { text, wireClient } from '../conformance/wireClient'
import { openDatabase, type SlowQuery } from '../index'
import type { IndexDirection } from './Collection'

const clock = () => new Date('2026-11-22T04:00:00Z')

async function open(indexes: Record<string, IndexDirection>[], unique = false) {
  const warnings: SlowQuery[] = []
  const onSlowQuery = (warning: SlowQuery) => void warnings.push(warning)
  const database = await openDatabase({ clock, onSlowQuery, limits: { scanWarning: 10 } })
  await database.ensureCollection('c')
  for (const [number, keys] of indexes.entries()) {
    await database.ensureIndex('c', { name: `index ${number}`, keys, unique })
  }
  return { database, warnings, ...wireClient(database, 'c') }
}

const scalar = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom<unknown>('a', 'b', 'ab', null, true, new Date(1), new Date(2), Number.NaN),
)
const field = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 2 }) },
)
const document = fc.record({ a: field, b: scalar, c: scalar }, { requiredKeys: [] })
const condition = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $gt: scalar }),
  fc.record({ $lte: scalar }),
  fc.record({ $gte: fc.integer({ min: 0, max: 3 }), $lt: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
)
const query = fc.record({ a: condition, b: condition, c: condition }, { requiredKeys: [] })
const direction = fc.constantFrom<1 | -1>(1, -1)
const order = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), direction), {
    selector: ([name]) => name,
    maxLength: 2,
  })
  .map((fields) => Object.fromEntries(fields) as Record<string, 1 | -1>)

describe('an index', () => {
  it('finds what a walk over all documents finds, in the same order', async () => {
    const shapes: Record<string, 1 | -1>[][] = [
      [{ a: 1 }],
      [{ a: 1, b: -1 }],
      [{ b: -1, c: 1 }],
      [{ c: 1, a: -1, b: 1 }, { b: 1 }],
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { maxLength: 12 }),
        fc.array(fc.tuple(query, order), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...shapes),
        async (documents, queries, indexes) => {
          const [indexed, plain] = [await open(indexes), await open([])]
          const rows = documents.map((row, _id) => ({ _id, ...row }))
          for (const side of [indexed, plain]) if (rows.length > 0) await side.add(...rows)
          for (const [filter, sort] of queries) {
            const total = { ...sort, _id: 1 }
            const rest = { order: text(total) }
            expect(await indexed.get(filter, rest)).toEqual(await plain.get(filter, rest))
            expect(await indexed.count(filter)).toBe(await plain.count(filter))
          }
        },
      ),
      { numRuns: 80 },
    )
  }, 30_000)

  it('follows every change of its documents', async () => {
    const id = fc.integer({ min: 0, max: 2 }).map(String)
    const operation = fc.oneof(
      fc.tuple(fc.constant('set' as const), id, document),
      fc.tuple(fc.constant('remove' as const), id, fc.constant({})),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(operation, { minLength: 4, maxLength: 20 }),
        fc.array(query, { minLength: 5, maxLength: 12 }),
        async (operations, queries) => {
          const sides = [await open([{ a: 1 }, { b: 1, a: -1 }]), await open([])] as const
          for (const side of sides) {
            for (const [kind, _id, data] of operations) {
              await (kind === 'set' ? side.set(_id, data) : side.remove({ _id }))
            }
          }
          for (const filter of queries) {
            const [byIndex, byWalk] = await Promise.all(
              sides.map((side) => side.get(filter, { order: text({ _id: 1 }) })),
            )
            expect(byIndex).toEqual(byWalk)
          }
        },
      ),
      { numRuns: 80 },
    )
  }, 30_000)

  it('serves equality, range and order without looking at other documents', async () => {
    const { add, get, count, warnings } = await open([{ team: 1, points: -1 }])
    await add(...Array.from({ length: 200 }, (_, n) => ({ _id: n, team: n % 10, points: n })))
    const top = await get(
      { team: 3, points: { $lt: 150 } },
      { order: text({ points: -1 }), limit: 2 },
    )
    expect(top.map(({ points }) => points)).toEqual([143, 133])
    expect(await count({ team: 3 })).toBe(20)
    expect(warnings).toEqual([])
  })

  it('is named when it is missing', async () => {
    const { add, get, warnings } = await open([])
    await add(...Array.from({ length: 50 }, (_, n) => ({ _id: n, team: n % 10, points: n })))
    await get({ team: 3, points: { $gt: 5 } }, { order: text({ at: -1 }), limit: 5 })
    expect(warnings).toMatchObject([
      { collection: 'c', scanned: 50, missingIndex: { team: 1, at: -1, points: 1 } },
    ])
    expect(Object.keys(warnings[0]?.missingIndex ?? {})).toEqual(['team', 'at', 'points'])
  })

  it('can be built over what is there, and dropped again', async () => {
    const { database, add, get, warnings } = await open([])
    await add(...Array.from({ length: 50 }, (_, n) => ({ _id: n, n })))
    await database.ensureIndex('c', { name: 'n', keys: { n: 1 } })
    await database.ensureIndex('c', { name: 'n', keys: { n: 1 } })
    expect(await get({ n: 7 })).toEqual([{ _id: 7, n: 7 }])
    expect(warnings).toEqual([])
    await database.dropIndex('c', 'n')
    expect(await get({ n: 7 })).toEqual([{ _id: 7, n: 7 }])
    expect(warnings).toHaveLength(1)
    expect(await database.describe()).toEqual([{ collection: 'c', documents: 50, indexes: [] }])
  })

  it('tells long values apart that share their beginning', async () => {
    const { add, get } = await open([{ a: 1 }])
    const long = 'x'.repeat(3000)
    await add({ _id: 1, a: `${long}1` }, { _id: 2, a: `${long}2` })
    expect(await get({ a: `${long}2` })).toHaveLength(1)
    expect(await get({ a: { $gt: `${long}1` } })).toMatchObject([{ _id: 2 }])
  })
})

describe('a unique index', () => {
  it('refuses the second document with the key', async () => {
    const { add, update } = await open([{ phone: 1 }], true)
    await add({ _id: 1, phone: '1' }, { _id: 2, phone: '2' })
    const duplicate =
      'E11000 duplicate key error collection: local.c index: index 0 dup key: { phone: "1" }'
    await expect(add({ _id: 3, phone: '1' })).rejects.toThrow(duplicate)
    await expect(update({ _id: 2 }, { $set: { phone: '1' } })).rejects.toThrow(duplicate)
  })

  it('takes a missing field for null, so that two such documents collide', async () => {
    const { add } = await open([{ phone: 1 }], true)
    await add({ _id: 1 })
    await expect(add({ _id: 2 })).rejects.toThrow('dup key: { phone: null }')
  })

  it('counts every element of an array', async () => {
    const { add } = await open([{ tags: 1 }], true)
    await add({ _id: 1, tags: ['x', 'y', 'x'] })
    await expect(add({ _id: 2, tags: ['z', 'y'] })).rejects.toThrow('E11000')
  })

  it('is not built over duplicates', async () => {
    const { database, add } = await open([])
    await add({ _id: 1, a: 1 }, { _id: 2, a: 1 })
    const built = database.ensureIndex('c', { name: 'a', keys: { a: 1 }, unique: true })
    await expect(built).rejects.toThrow('E11000')
    expect((await database.describe())[0]?.indexes).toEqual([])
  })

  it('lets a key go with its document', async () => {
    const { add, remove } = await open([{ phone: 1 }], true)
    await add({ _id: 1, phone: '1' })
    await remove({ _id: 1 })
    expect(await add({ _id: 2, phone: '1' })).toEqual([2])
  })
})

it('refuses two arrays in one compound index', async () => {
  const { add } = await open([{ a: 1, b: 1 }])
  await expect(add({ a: [1], b: [1] })).rejects.toThrow('cannot index parallel arrays')
})
