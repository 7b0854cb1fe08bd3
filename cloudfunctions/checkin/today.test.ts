import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { newMember } from '../lib/newMember'

const communityId = demoCommunity._id
const WAIT_MS = 60_000

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.reset()
  qunhuo.cloud.clock.set(new Date('2026-11-02T01:00:00.000Z'))
  await qunhuo.put('communities', demoCommunity)
})

/** Joins and checks in, a minute after whoever came before. */
async function comesIn(openid: string, shown = true) {
  const nickname = openid
  await qunhuo.call('community.join', { communityId, nickname, shown, via: 'card' }, openid)
  qunhuo.cloud.clock.advance(WAIT_MS)
  await qunhuo.call('checkin.checkIn', { communityId }, openid)
}

async function today(openid: string) {
  qunhuo.cloud.clock.advance(WAIT_MS)
  const reply = await qunhuo.call('checkin.today', { communityId }, openid)
  if (!reply.ok) throw new Error(reply.code)
  return reply.data
}

const say = (openid: string, text: string) =>
  qunhuo.call('checkin.say', { communityId, text }, openid)

describe('today', () => {
  it('numbers the check-ins in the order in which they came', async () => {
    for (const person of ['ann', 'bob', 'cai']) await comesIn(person)
    expect(
      await Promise.all(['ann', 'bob', 'cai'].map(async (p) => (await today(p)).place)),
    ).toEqual([1, 2, 3])
  })

  it('shows the newest first, and only those who agreed to be shown', async () => {
    await comesIn('ann')
    await comesIn('bob', false)
    await comesIn('cai')
    const { here } = await today('ann')
    expect(here.count).toBe(3)
    expect(here.newest.map(({ nickname }) => nickname)).toEqual(['cai', 'ann'])
  })

  it('tells no place beyond the thousandth, and counts nobody for it once it is taken', async () => {
    const now = qunhuo.cloud.clock.now().getTime()
    for (let number = 0; number < 1_000; number++) {
      const openid = `early${number}`
      const joined = { community: demoCommunity, openid, nickname: openid, joinedAt: new Date(now) }
      const checkedAt = new Date(now + number)
      await qunhuo.put('members', { ...newMember(joined), lastDay: '2026-11-02', checkedAt })
    }
    for (const person of ['ann', 'bob']) await comesIn(person)
    const trips = () => qunhuo.cloud.invocations().at(-1)?.trips
    expect((await today('early499')).place).toBe(500)
    const counted = trips()
    expect((await today('bob')).place).toBe(1_000)
    expect((await today('ann')).place).toBe(1_000)
    expect(trips()).toBe((counted ?? 0) - 1)
    expect((await today('early499')).place).toBe(500)
  })

  it('has no number for somebody who has not checked in, and forgets yesterday', async () => {
    await comesIn('ann')
    qunhuo.cloud.clock.advance(86_400_000)
    expect(await today('ann')).toMatchObject({ place: null, here: { count: 0 }, mine: null })
  })
})

describe('the daily line', () => {
  it('that passes the content check is shown to the others', async () => {
    await comesIn('ann')
    await comesIn('bob')
    expect(await say('ann', '今天把缓存问题定位了')).toMatchObject({
      ok: true,
      data: { held: false },
    })
    const { lines, mine } = await today('bob')
    expect(lines).toMatchObject([{ by: { nickname: 'ann' }, text: '今天把缓存问题定位了' }])
    expect(mine).toBeNull()
  })

  it.each([
    ['risky', '一起刷单返利'],
    ['doubtful', '加微信领红包'],
  ])('that the check finds %s is held: its author sees it, nobody else does', async (_, text) => {
    await comesIn('ann')
    await comesIn('bob')
    expect(await say('ann', text)).toMatchObject({ ok: true, data: { held: true } })
    expect((await today('bob')).lines).toEqual([])
    expect((await today('ann')).mine).toMatchObject({ text, held: true })
  })

  it('that could not be checked is held, never passed', async () => {
    await comesIn('ann')
    qunhuo.cloud.faults.add({ kind: 'refuse', at: 'cloud', action: 'wx.', times: 1 })
    expect(await say('ann', '早上好')).toMatchObject({ ok: true, data: { held: true } })
  })

  it('is replaced by the next one of the same day', async () => {
    await comesIn('ann')
    await say('ann', '第一句')
    await say('ann', '第二句')
    const { lines, mine } = await today('ann')
    expect(lines.map(({ text }) => text)).toEqual(['第二句'])
    expect(mine).toMatchObject({ text: '第二句', held: false })
  })

  it('needs a check-in of the same day', async () => {
    await qunhuo.call('community.join', { communityId, shown: true, via: 'card' }, 'ann')
    expect(await say('ann', '早')).toEqual({ ok: false, code: 'NOT_CHECKED_IN' })
  })
})

describe('a calendar', () => {
  it('shows a month with counted and missed days', async () => {
    await comesIn('ann')
    qunhuo.cloud.clock.advance(2 * 86_400_000)
    const reply = await qunhuo.call('checkin.calendar', { communityId, month: '202611' }, 'ann')
    if (!reply.ok) throw new Error(reply.code)
    expect(reply.data.days.slice(0, 5).map(({ mark }) => mark)).toEqual([
      'beforeJoining',
      'counted',
      'missed',
      'open',
      'ahead',
    ])
    expect(reply.data.days).toHaveLength(30)
  })
})
