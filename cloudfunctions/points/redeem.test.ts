import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { memberIdOf } from '../lib/memberId'
import { newMember } from '../lib/newMember'
import { Documents } from '../lib/simulator/Documents'
import { judgeLedgers } from '../lib/simulator/judgeLedgers'
import { community, withPoints } from '../lib/simulator/population'
import { requestKeyOf } from './requestKeyOf'
import { judgeShop } from './simulation/judgeShop'
import { item, PRICE } from './simulation/redemptions'

const communityId = community._id
const itemId = item._id
const morning = new Date('2026-11-02T01:00:00.000Z')
const DAY_MS = 86_400_000

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
  await qunhuo.put('items', { ...item, left: 2 })
  await joins('admin', 0)
})

async function joins(openid: string, points: number) {
  const member = newMember({ community, openid, nickname: openid, joinedAt: morning })
  await qunhuo.put('members', points === 0 ? member : withPoints(member, points, morning))
}

const requestOf = (number: number) => `r${String(number).padStart(21, '0')}`
const stored = (openid: string) => qunhuo.read('members', memberIdOf(communityId, openid))
const redeem = (openid: string, request = 1, price = PRICE) =>
  qunhuo.call(
    'points.redeem',
    { communityId, itemId, price, requestId: requestOf(request) },
    openid,
  )

async function redeemed(openid: string, request = 1) {
  const reply = await redeem(openid, request)
  if (!reply.ok) throw new Error(reply.code)
  return reply.data
}

describe('redeeming', () => {
  it('takes points and one unit together, and waits to be handed out', async () => {
    await joins('ann', 80)
    expect(await redeemed('ann')).toMatchObject({
      balance: 30,
      order: { itemName: '咖啡券', price: 50, state: 'pending', reason: null },
    })
    expect(await qunhuo.read('items', itemId)).toMatchObject({ left: 1 })
    const shop = await qunhuo.call('points.shop', { communityId }, 'ann')
    expect(shop).toMatchObject({
      ok: true,
      data: { balance: 30, waiting: 1, items: [{ left: 1 }] },
    })
  })

  it('costs seven database trips on a warm instance', async () => {
    await joins('ann', 80)
    await qunhuo.call('points.shop', { communityId }, 'ann')
    await redeemed('ann')
    expect(qunhuo.cloud.invocations().at(-1)?.trips).toBe(7)
  })

  it('sent twice takes once and gives the same answer; with other content it is refused', async () => {
    await joins('ann', 200)
    const first = await redeemed('ann')
    expect(await redeemed('ann')).toEqual(first)
    expect(await redeem('ann', 1, PRICE + 1)).toEqual({ ok: false, code: 'REQUEST_REUSED' })
    expect((await stored('ann'))?.balance).toBe(150)
  })

  it('changes nothing without the points, the stock, or today’s price', async () => {
    await joins('ann', 49)
    await joins('bob', 500)
    expect(await redeem('ann')).toEqual({ ok: false, code: 'POINTS_SHORT' })
    expect(await redeem('bob', 1, 40)).toEqual({ ok: false, code: 'ITEM_CHANGED' })
    await redeemed('bob', 2)
    await redeemed('bob', 3)
    expect(await redeem('bob', 4)).toEqual({ ok: false, code: 'SOLD_OUT' })
    expect((await stored('ann'))?.seq).toBe(1)
    expect((await stored('bob'))?.balance).toBe(400)
  })
})

describe('an order', () => {
  const order = async (openid: string) => {
    const reply = await qunhuo.call('points.orders', { communityId }, openid)
    return reply.ok ? reply.data.orders[0] : undefined
  }
  const orderIdFor = (openid: string) => requestKeyOf(memberIdOf(communityId, openid), requestOf(1))

  it('is handed out once, and then not declined', async () => {
    await joins('ann', 80)
    await redeemed('ann')
    const orderId = orderIdFor('ann')
    const fulfil = () => qunhuo.call('points.fulfil', { communityId, orderId }, 'admin')
    expect(await fulfil()).toEqual({ ok: true, data: { state: 'fulfilled' } })
    expect(await fulfil()).toEqual({ ok: true, data: { state: 'fulfilled' } })
    const declining = { communityId, orderId, reason: '这批已经发完' }
    expect(await qunhuo.call('points.decline', declining, 'admin')).toEqual({
      ok: false,
      code: 'ORDER_CLOSED',
    })
    expect(await order('ann')).toMatchObject({ state: 'fulfilled' })
  })

  it('that is declined gives its points back once, with the reason, even to who has left', async () => {
    await joins('ann', 80)
    await redeemed('ann')
    const member = await stored('ann')
    if (member) await qunhuo.put('members', { ...member, state: 'left' })
    const declining = { communityId, orderId: orderIdFor('ann'), reason: '这批已经发完' }
    for (let times = 0; times < 2; times++)
      expect(await qunhuo.call('points.decline', declining, 'admin')).toMatchObject({ ok: true })
    expect(await stored('ann')).toMatchObject({ balance: 80, seq: 3 })
    expect(await qunhuo.read('orders', declining.orderId)).toMatchObject({
      state: 'declined',
      reason: '这批已经发完',
      owed: false,
    })
  })

  it('that broke off before the debit lapses, and its unit goes back on the shelf', async () => {
    await joins('ann', 80)
    qunhuo.cloud.faults.add({ kind: 'kill', after: 5, function: 'points', times: 1 })
    await redeem('ann').catch(() => undefined)
    expect(await qunhuo.read('items', itemId)).toMatchObject({ left: 1, held: 1 })
    qunhuo.cloud.clock.advance(61_000)
    await qunhuo.cloud.fireTimer('points', 'tend')
    expect(await qunhuo.read('items', itemId)).toMatchObject({ left: 2, held: 0, holds: {} })
    expect(await redeem('ann')).toEqual({ ok: false, code: 'ORDER_LAPSED' })
    expect(await stored('ann')).toMatchObject({ balance: 80 })
    expect(await redeem('ann', 2)).toMatchObject({ ok: true })
  })
})

describe('five hundred people for a hundred units', () => {
  it('get exactly a hundred, and nobody pays for nothing', async () => {
    const people = Array.from({ length: 500 }, (_, index) => `buyer${index}`)
    await Promise.all(people.map((openid) => joins(openid, 70)))
    await qunhuo.put('items', { ...item, left: 100 })
    const replies = await Promise.all(people.map((openid) => redeem(openid)))
    const got = replies.filter(({ ok }) => ok)
    const codes = new Set(replies.map((reply) => (reply.ok ? 'OK' : reply.code)))
    expect(got).toHaveLength(100)
    expect([...codes].sort()).toEqual(['OK', 'SOLD_OUT'])
    qunhuo.cloud.clock.advance(61_000)
    for (let minute = 0; minute < 3; minute++) await qunhuo.cloud.fireTimer('points', 'tend')
    const documents = await everything(people)
    const acknowledged = new Set(
      replies.flatMap((reply) => (reply.ok ? [reply.data.order.orderId] : [])),
    )
    expect(judgeLedgers(documents)).toEqual([])
    expect(judgeShop(documents, { stock: 100, acknowledged })).toEqual([])
    expect(documents.all('orders', { state: 'pending' })).toHaveLength(100)
  }, 120_000)
})

/** What is stored of these people, for the judges of the simulator. */
async function everything(people: readonly string[]): Promise<Documents> {
  const documents = new Documents()
  const shelf = await qunhuo.read('items', itemId)
  if (shelf) documents.put('items', shelf)
  for (const openid of people) {
    const memberId = memberIdOf(communityId, openid)
    const member = await qunhuo.read('members', memberId)
    const order = await qunhuo.read('orders', requestKeyOf(memberId, requestOf(1)))
    if (member) documents.put('members', member)
    if (order) documents.put('orders', order)
  }
  return documents
}

describe('the ledger', () => {
  it('shows what each entry is about, newest first, and older pages down to the first', async () => {
    await joins('ann', 80)
    await redeemed('ann')
    for (let day = 0; day < 70; day++) {
      await qunhuo.call('checkin.checkIn', { communityId }, 'ann')
      qunhuo.cloud.clock.advance(DAY_MS)
    }
    const seen: number[] = []
    let before: number | null | undefined
    const notes = new Set<string | null>()
    do {
      const reply = await qunhuo.call(
        'points.ledger',
        { communityId, ...(before ? { before } : {}) },
        'ann',
      )
      if (!reply.ok) throw new Error(reply.code)
      seen.push(...reply.data.entries.map(({ seq }) => seq))
      for (const { note } of reply.data.entries) notes.add(note)
      before = reply.data.before
    } while (before)
    expect(seen).toEqual(Array.from({ length: 82 }, (_, index) => 82 - index))
    expect(notes).toEqual(new Set([null, '咖啡券']))
  })
})
