import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import type { Community, Line } from './collections'
import type { Condition, Database } from './Database'
import { Documents } from './simulator/Documents'
import { databaseOver } from './simulator/databaseOver'

/** Both implementations, and a way to empty them: what holds of one must hold of the other. */
interface Implementation {
  database: Database
  clear: () => void | Promise<void>
}

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
  Object.assign(process.env, qunhuo.cloud.environment())
})
afterAll(() => qunhuo.cloud.close())

const implementations: Record<string, () => Promise<Implementation>> = {
  'the cloud': async () => ({
    database: (await import('./cloudDatabase')).cloudDatabase,
    clear: () => qunhuo.cloud.database.clear(),
  }),
  'the simulator': () => {
    let documents = new Documents()
    return Promise.resolve({
      database: databaseOver((_, operation) => Promise.resolve().then(() => operation(documents))),
      clear: () => {
        documents = new Documents()
      },
    })
  },
}

const community: Community = { ...demoCommunity, staff: { someone: 'owner' } }

function line(number: number, more: Partial<Line> = {}): Line {
  return {
    _id: `line${number}`,
    communityId: community._id,
    day: '2026-11-02',
    text: `第 ${number} 句`,
    state: 'shown',
    by: { memberId: 'm', nickname: '小林', avatar: '' },
    at: new Date(number * 1_000),
    ...more,
  }
}

describe.each(Object.keys(implementations))('the database of %s', (name) => {
  let database: Database
  let clear: Implementation['clear']
  beforeAll(async () => {
    const implementation = await implementations[name]?.()
    if (implementation) ({ database, clear } = implementation)
  })
  beforeEach(() => clear())

  it('gives a document back as it was put, dates included, and null for none', async () => {
    expect(await database.insert('communities', community)).toBe(true)
    expect(await database.get('communities', community._id)).toEqual(community)
    expect(await database.get('communities', 'none')).toBeNull()
  })

  it('inserts an id once and leaves what is there', async () => {
    await database.insert('lines', line(1))
    expect(await database.insert('lines', line(1, { text: 'another' }))).toBe(false)
    expect((await database.get('lines', 'line1'))?.text).toBe('第 1 句')
  })

  it('puts a document whole: fields that are not given are gone', async () => {
    await database.put('communities', community)
    await database.put('communities', { ...community, staff: {} })
    expect((await database.get('communities', community._id))?.staff).toEqual({})
  })

  it('updates only what fulfils the whole condition, and says whether it did', async () => {
    await database.insert('lines', line(1))
    const held = { set: { state: 'held' } }
    expect(await database.update('lines', 'line1', { state: 'shown', day: 'x' }, held)).toBe(false)
    expect(await database.update('lines', 'none', { state: 'shown' }, held)).toBe(false)
    expect(await database.update('lines', 'line1', { at: new Date(1_000) }, held)).toBe(true)
    expect(await database.update('lines', 'line1', { state: 'shown' }, held)).toBe(false)
  })

  it('takes null in a condition for a missing field, and sets objects whole', async () => {
    await database.insert('lines', line(1))
    const named = { set: { by: { memberId: 'm', nickname: '小王' } } }
    expect(await database.update('lines', 'line1', { 'by.phone': null }, named)).toBe(true)
    expect((await database.get('lines', 'line1'))?.by).toEqual(named.set.by)
  })

  it('takes what looks like an operator for a value', async () => {
    await database.insert('lines', line(1))
    const forged = { $ne: null } as unknown as string
    expect(await database.update('lines', 'line1', { text: forged }, { set: { text: '' } })).toBe(
      false,
    )
    expect(await database.count('lines', { communityId: forged })).toBe(0)
  })

  it('finds the newest, so many and with the fields asked for, and counts the rest', async () => {
    for (const number of [1, 2, 3, 4]) await database.insert('lines', line(number))
    await database.insert('lines', line(5, { state: 'held' }))
    const where = { communityId: community._id, day: '2026-11-02', state: 'shown' }
    const found = await database.find('lines', {
      where,
      sort: [['at', 'descending']],
      limit: 2,
      fields: ['_id', 'text'],
    })
    expect(found).toEqual([
      { _id: 'line4', text: '第 4 句' },
      { _id: 'line3', text: '第 3 句' },
    ])
    expect(await database.count('lines', where)).toBe(4)
    expect(await database.count('lines', { ...where, at: { atMost: new Date(2_000) } })).toBe(2)
  })

  it('compares, and joins several comparisons of a field', async () => {
    for (const number of [1, 2, 3, 4, 5]) await database.insert('lines', line(number))
    const between = { at: { above: new Date(1_000), atMost: new Date(4_000) } }
    expect(await database.count('lines', between)).toBe(3)
    expect(await database.count('lines', { at: { atLeast: new Date(5_000) } })).toBe(1)
    expect(await database.count('lines', { at: { below: new Date(2_000) } })).toBe(1)
    expect(await database.count('lines', { _id: { oneOf: ['line1', 'line9'] } })).toBe(1)
    expect(await database.count('lines', { state: { not: 'shown' } })).toBe(0)
  })

  it('finds the next page after the values at which the last one ended', async () => {
    for (const number of [1, 2, 3]) await database.insert('lines', line(number))
    await database.insert('lines', line(4, { at: new Date(2_000) }))
    const page = (after?: [Date, string]) =>
      database.find('lines', {
        where: { communityId: community._id },
        sort: [
          ['at', 'descending'],
          ['_id', 'ascending'],
        ],
        ...(after && { after }),
        limit: 2,
        fields: ['_id'],
      })
    expect(await page()).toEqual([{ _id: 'line3' }, { _id: 'line2' }])
    expect(await page([new Date(2_000), 'line2'])).toEqual([{ _id: 'line4' }, { _id: 'line1' }])
    expect(await page([new Date(1_000), 'line1'])).toEqual([])
  })

  it('adds to numbers, removes fields and appends to lists in one change', async () => {
    await database.put('communities', { ...community, awards: { ...community.awards, vote: 2 } })
    const change = { increase: { 'awards.vote': -1 }, unset: ['staff.someone'] }
    expect(await database.update('communities', community._id, {}, change)).toBe(true)
    const changed = await database.get('communities', community._id)
    expect(changed?.awards.vote).toBe(1)
    expect(changed?.staff).toEqual({})
  })

  it('removes one if the condition holds, or all that fulfil one', async () => {
    for (const number of [1, 2, 3]) await database.insert('lines', line(number))
    expect(await database.remove('lines', 'line1', { state: 'held' })).toBe(false)
    expect(await database.remove('lines', 'line1')).toBe(true)
    expect(await database.remove('lines', 'line1')).toBe(false)
    expect(await database.removeAll('lines', { communityId: community._id })).toBe(2)
    expect(await database.count('lines', {})).toBe(0)
  })

  it('tallies the values of a field and sums numbers', async () => {
    await database.insert('lines', line(1))
    await database.insert('lines', line(2))
    await database.insert('lines', line(3, { state: 'held' }))
    const where = { communityId: community._id }
    const tally = await database.tally('lines', where, 'state')
    expect(new Map(tally.map(({ value, count }) => [value, count]))).toEqual(
      new Map([
        ['shown', 2],
        ['held', 1],
      ]),
    )
    expect(await database.sum('communities', {}, 'cutOffHour')).toBe(0)
    await database.put('communities', { ...community, cutOffHour: 4 })
    expect(await database.sum('communities', {}, 'cutOffHour')).toBe(4)
  })

  it('has not updated what stays as it is', async () => {
    await database.insert('lines', line(1))
    expect(await database.update('lines', 'line1', {}, { set: { state: 'shown' } })).toBe(false)
    expect(await database.update('lines', 'line1', {}, { unset: ['nothing'] })).toBe(false)
    expect(await database.update('lines', 'line1', {}, { increase: { 'by.taps': 0 } })).toBe(true)
  })

  it('makes the documents on the way to a field, but not within what is no document', async () => {
    await database.insert('lines', line(1))
    expect(await database.update('lines', 'line1', {}, { set: { 'a.b.c': 1 } })).toBe(true)
    expect(await database.get('lines', 'line1')).toMatchObject({ a: { b: { c: 1 } } })
    await expect(
      database.update('lines', 'line1', {}, { set: { 'text.b': 1 } }),
    ).rejects.toBeDefined()
    await expect(
      database.update('lines', 'line1', {}, { increase: { text: 1 } }),
    ).rejects.toBeDefined()
    await expect(
      database.update('lines', 'line1', {}, { append: { text: [1] } }),
    ).rejects.toBeDefined()
  })

  it('leaves out fields without a value, and appends to lists what is given, nested too', async () => {
    const kept = { ...line(1), list: [[1], { deep: ['x', null] }] }
    await database.insert('lines', { ...kept, gone: undefined } as unknown as Line)
    const append = { list: [{ k: new Date(5) }], fresh: ['a', 'b'] }
    expect(await database.update('lines', 'line1', {}, { append })).toBe(true)
    expect(await database.get('lines', 'line1')).toStrictEqual({
      ...kept,
      list: [...kept.list, ...append.list],
      fresh: ['a', 'b'],
    })
  })

  describe('judges a condition', () => {
    const documents = [
      { _id: 'a', n: 1, tags: ['x', 'y'], deep: { k: 1 }, rows: [{ p: 1 }, { p: 5 }] },
      { _id: 'b', n: 2, tags: ['y'], deep: { k: 2, l: 1 }, at: new Date(2_000) },
      { _id: 'c', n: 3, tags: [], text: '苹果', at: new Date(3_000), rows: [] },
      { _id: 'd', n: null, text: 'apple' },
      { _id: 'e', n: '2', text: '😀' },
      { _id: 'f', n: true, text: '\uff5e' },
    ]

    it.each<[says: string, condition: Condition, finds: string]>([
      ['a value', { n: 2 }, 'b'],
      ['null, which a missing field is too', { text: null }, 'ab'],
      ['a date', { at: new Date(3_000) }, 'c'],
      ['a path', { 'deep.k': 1 }, 'a'],
      ['a path that leads nowhere', { 'n.k': null }, 'abcdef'],
      ['an element of a list', { tags: 'y' }, 'ab'],
      ['a field of a list’s elements', { 'rows.p': 5 }, 'a'],
      ['an element by its number', { 'rows.0.p': 1 }, 'a'],
      ['not, missing fields too', { text: { not: 'apple' } }, 'abcef'],
      ['not, of a list', { tags: { not: 'x' } }, 'bcdef'],
      ['not null', { text: { not: null } }, 'cdef'],
      ['oneOf with null', { n: { oneOf: [null, 1] } }, 'ad'],
      ['oneOf of nothing', { n: { oneOf: [] } }, ''],
      ['oneOf, of a list', { tags: { oneOf: ['x', 'z'] } }, 'a'],
      ['above, within one type', { n: { above: 1 } }, 'bc'],
      ['below a text, by its bytes', { text: { below: '😀' } }, 'cdf'],
      ['dates between', { at: { atLeast: new Date(2_000), below: new Date(3_000) } }, 'b'],
      ['several parts, all of them', { n: { atLeast: 1, not: 2 }, tags: 'y' }, 'a'],
      ['an object that is no comparison', { n: { $gt: 0 } as unknown as string }, ''],
    ])('by %s', async (_, condition, finds) => {
      for (const document of documents) await database.insert('lines', document as unknown as Line)
      const found = await database.find('lines', {
        where: condition,
        sort: [['_id', 'ascending']],
        limit: 100,
        fields: ['_id'],
      })
      expect(found.map(({ _id }) => _id).join('')).toBe(finds)
      expect(await database.count('lines', condition)).toBe(finds.length)
    })

    it('and orders by type, then by value, missing fields first', async () => {
      for (const document of documents) await database.insert('lines', document as unknown as Line)
      const order = async (field: string) => {
        const sort = [[field, 'ascending'] as const, ['_id', 'descending'] as const]
        const found = await database.find('lines', { where: {}, sort, limit: 100, fields: ['_id'] })
        return found.map(({ _id }) => _id).join('')
      }
      expect(await order('n')).toBe('dabcef')
      expect(await order('text')).toBe('badcfe')
      expect(await order('at')).toBe('fedabc')
    })

    it('and tallies each element of a list, but nothing that is missing', async () => {
      for (const document of documents) await database.insert('lines', document as unknown as Line)
      const counts = async (field: string) => {
        const tally = await database.tally('lines', {}, field)
        return new Map(tally.map(({ value, count }) => [value, count]))
      }
      expect(await counts('tags')).toEqual(
        new Map([
          ['x', 1],
          ['y', 2],
        ]),
      )
      expect(await counts('text')).toEqual(
        new Map(['苹果', 'apple', '😀', '\uff5e'].map((t) => [t, 1])),
      )
      expect(await database.sum('lines', {}, 'n')).toBe(6)
    })
  })
})
