import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { memberIdOf } from '../lib/memberId'

const communityId = demoCommunity._id
const now = new Date('2026-11-02T01:00:00.000Z')

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.reset({ keepInstances: true })
  qunhuo.cloud.clock.freeze()
  qunhuo.cloud.clock.set(now)
  await qunhuo.cloud.settled()
  const staff = { [memberIdOf(communityId, 'ann')]: 'owner' } as const
  await qunhuo.put('communities', { ...demoCommunity, staff })
  await qunhuo.call('community.join', { communityId, shown: true, via: 'card' }, 'ann')
})

async function health() {
  const reply = await qunhuo.call('community.health', { communityId }, 'ann')
  if (!reply.ok) throw new Error(reply.code)
  return reply.data
}

/** The verbs that ended in bugs; which were slow besides is the machine's matter. */
async function bugs() {
  const { troubles } = await health()
  return troubles.filter(({ errors }) => errors > 0).map(({ verb, errors }) => ({ verb, errors }))
}

const home = () => qunhuo.call('checkin.home', { communityId }, 'ann')

describe('health', () => {
  it('counts the calls that ended in a bug, by verb, for a day', async () => {
    for (let times = 0; times < 2; times++) {
      qunhuo.cloud.faults.add({ kind: 'refuse', at: 'cloud', function: 'checkin', times: 1 })
      expect(await home()).toEqual({ ok: false, code: 'INTERNAL' })
    }
    expect(await bugs()).toEqual([{ verb: 'checkin.home', errors: 2 }])
    qunhuo.cloud.clock.advance(86_400_000)
    expect(await bugs()).toEqual([])
  })

  it('tells an owner nothing of what went wrong in other communities', async () => {
    const otherId = 'QH2026ZZZZ'
    const staff = { [memberIdOf(otherId, 'bob')]: 'owner' } as const
    await qunhuo.put('communities', { ...demoCommunity, _id: otherId, staff })
    await qunhuo.call('community.join', { communityId: otherId, shown: true, via: 'card' }, 'bob')
    qunhuo.cloud.faults.add({ kind: 'refuse', at: 'cloud', function: 'checkin', times: 1 })
    await qunhuo.call('checkin.home', { communityId: otherId }, 'bob')
    expect(await bugs()).toEqual([])
    const asked = await qunhuo.call('community.health', { communityId: otherId }, 'bob')
    const told = asked.ok ? asked.data.troubles : []
    expect(told.map(({ verb }) => verb)).toContain('checkin.home')
  })

  it('tells every owner what went wrong in no community: a timer', async () => {
    qunhuo.cloud.faults.add({ kind: 'refuse', at: 'cloud', function: 'board', times: 1 })
    await qunhuo.cloud.fireTimer('board', 'count')
    expect(await bugs()).toEqual([{ verb: 'board.count', errors: 1 }])
  })

  it('says what the newest nightly audit found', async () => {
    const nothing = { entries: 0, differences: [], peaks: [], anchor: '', reached: '' }
    for (const [day, wrong] of [
      ['2026-11-02', 0],
      ['2026-11-03', 2],
    ] as const)
      await qunhuo.put('audits', {
        _id: `${communityId}_${day}`,
        ...{ communityId, day, state: 'done', at: now, members: 7, wrong },
        ...nothing,
      })
    expect((await health()).audit).toEqual({ day: '2026-11-03', members: 7, wrong: 2 })
  })

  it('counts the calls that a person had to wait for', async () => {
    qunhuo.cloud.faults.add({
      kind: 'latency',
      at: 'cloud',
      function: 'checkin',
      ms: 1_100,
      times: 1,
    })
    expect(await home()).toMatchObject({ ok: true })
    expect((await health()).troubles).toEqual([{ verb: 'checkin.home', errors: 0, slow: 1 }])
  })

  it('says what was used of the day’s quota, to the last two hundred trips', async () => {
    for (let times = 0; times < 120; times++) await home()
    const { usage, quota } = await health()
    expect(usage[0]).toMatchObject({ day: '2026-11-02' })
    expect(usage[0]?.reads).toBeGreaterThanOrEqual(200)
    expect(quota).toEqual({ reads: 50_000, writes: 30_000 })
    expect(usage[1]).toEqual({ day: '2026-11-01', calls: 0, reads: 0, writes: 0 })
  })

  it('logs a bug without who called and what they sent', async () => {
    qunhuo.cloud.faults.add({ kind: 'refuse', at: 'cloud', function: 'checkin', times: 1 })
    await home()
    const calls = qunhuo.cloud.invocations().filter(({ name }) => name === 'checkin')
    const [line = ''] = calls.flatMap(({ logs }) => logs)
    expect(JSON.parse(line)).toMatchObject({ level: 'error', verb: 'checkin.home' })
    expect(line).not.toMatch(/ann|QH2026HVNN/)
  })
})
