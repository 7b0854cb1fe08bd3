import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { memberIdOf } from '../lib/memberId'
import { newMember } from '../lib/newMember'
import { community, withPoints } from '../lib/simulator/population'

const communityId = community._id
const morning = new Date('2026-11-02T01:00:00.000Z')
const annId = memberIdOf(communityId, 'ann')

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.reset()
  qunhuo.cloud.clock.freeze()
  qunhuo.cloud.clock.set(morning)
  const staff = { [memberIdOf(communityId, 'admin')]: 'admin' as const }
  await qunhuo.put('communities', { ...community, staff })
  await qunhuo.put(
    'members',
    newMember({ community, openid: 'admin', nickname: 'admin', joinedAt: morning }),
  )
  await qunhuo.put(
    'members',
    withPoints(
      newMember({ community, openid: 'ann', nickname: 'ann', joinedAt: morning }),
      20,
      morning,
    ),
  )
})

const correct = (points: number, request = 'a', reason = '补记上周的分享') =>
  qunhuo.call(
    'points.correct',
    { communityId, memberId: annId, points, reason, requestId: request.repeat(22) },
    'admin',
  )

async function ledgerOf(openid: string) {
  const reply = await qunhuo.call('points.ledger', { communityId }, openid)
  if (!reply.ok) throw new Error(reply.code)
  return reply.data
}

describe('a correction', () => {
  it('is one more entry whose reason its owner reads, once however often it is sent', async () => {
    expect(await correct(5)).toMatchObject({ ok: true, data: { balance: 25 } })
    expect(await correct(5)).toMatchObject({ ok: true, data: { balance: 25 } })
    expect(await ledgerOf('ann')).toMatchObject({
      balance: 25,
      entries: [{ cause: 'correction', points: 5, balance: 25, note: '补记上周的分享' }, {}],
    })
    expect(await correct(6)).toEqual({ ok: false, code: 'REQUEST_REUSED' })
  })

  it('never goes below zero, and says that it was refused', async () => {
    expect(await correct(-21)).toEqual({ ok: false, code: 'POINTS_SHORT' })
    expect(await correct(-20, 'b')).toMatchObject({ ok: true, data: { balance: 0 } })
    const done = await qunhuo.call('points.corrections', { communityId }, 'admin')
    const states = done.ok ? done.data.corrections.map(({ state }) => state) : []
    expect(new Set(states)).toEqual(new Set(['refused', 'booked']))
  })

  it('keeps its words out of the hashed entry, so that erasing them leaves the chain whole', async () => {
    await correct(5)
    const member = await qunhuo.read('members', annId)
    expect(JSON.stringify(member?.journal)).not.toContain('补记')
  })

  it('with words that do not pass the content check is not made', async () => {
    expect(await correct(5, 'c', '一起刷单返利')).toEqual({ ok: false, code: 'CONTENT_HELD' })
    expect((await ledgerOf('ann')).balance).toBe(20)
  })

  it('that broke off is booked by the timer', async () => {
    qunhuo.cloud.faults.add({ kind: 'kill', after: 6, function: 'points', times: 1 })
    await correct(5).catch(() => undefined)
    qunhuo.cloud.clock.advance(61_000)
    await qunhuo.cloud.fireTimer('points', 'tend')
    expect((await ledgerOf('ann')).balance).toBe(25)
  })
})

describe('the night’s audit', () => {
  const tendTheNight = async () => {
    for (let minute = 0; minute < 3; minute++) await qunhuo.cloud.fireTimer('points', 'tend')
    const reply = await qunhuo.call('points.audits', { communityId }, 'admin')
    return reply.ok ? reply.data.audits[0] : undefined
  }

  it('finds nothing wrong in books that are right, and its anchor names everybody’s last entry', async () => {
    await correct(5)
    const audit = await tendTheNight()
    expect(audit).toMatchObject({ day: '2026-11-02', members: 2, entries: 2, wrong: 0 })
    expect(audit?.anchor).toMatch(/^[0-9a-f]{32}$/)
    expect((await ledgerOf('ann')).audit).toMatchObject({ inOrder: true, anchor: audit?.anchor })
  })

  it.each([
    ['a balance', { balance: 500 }, '余额 500'],
    ['a streak', { streak: 9, best: 9 }, '记录是 9 天'],
    ['cards', { makeUpCards: 2 }, '持有 2'],
  ])('finds %s that was changed past the rules', async (_, forged, says) => {
    const member = await qunhuo.read('members', annId)
    if (member) await qunhuo.put('members', { ...member, ...forged })
    const audit = await tendTheNight()
    expect(audit).toMatchObject({ wrong: 1 })
    expect(audit?.differences.map((one) => one.says).join()).toContain(says)
    expect((await ledgerOf('ann')).audit).toMatchObject({ inOrder: false })
  })

  it('finds an entry that was changed, though its sums fit', async () => {
    const member = await qunhuo.read('members', annId)
    const [first] = member?.journal ?? []
    if (member && first) {
      const journal = [{ ...first, id: 'correction:other' }]
      await qunhuo.put('members', { ...member, journal })
    }
    const audit = await tendTheNight()
    expect(audit?.differences.map(({ says }) => says)).toEqual(['明细的校验链断了'])
  })
})
