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
      newestFirst: 'at',
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
})
