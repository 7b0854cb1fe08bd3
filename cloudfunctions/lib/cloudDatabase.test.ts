import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import type { Community, Line } from './collections'
import type { Database } from './Database'

let qunhuo: Qunhuo
let database: Database

beforeAll(async () => {
  qunhuo = await startQunhuo()
  Object.assign(process.env, qunhuo.cloud.environment())
  database = (await import('./cloudDatabase')).cloudDatabase
})
afterAll(() => qunhuo.cloud.close())
beforeEach(() => qunhuo.cloud.database.clear())

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

describe('the database', () => {
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
})
