import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import type { Order } from '../lib/collections'
import { memberIdOf } from '../lib/memberId'
import { newMember } from '../lib/newMember'

const communityId = demoCommunity._id
const MINUTE_MS = 60_000
const morning = new Date('2026-11-02T01:00:00.000Z')
const ann = memberIdOf(communityId, 'ann')

const order: Order = {
  _id: `${ann}_${'o'.repeat(22)}`,
  communityId,
  memberId: ann,
  nickname: 'ann',
  itemId: `${communityId}_${'i'.repeat(22)}`,
  itemName: '保温杯',
  picture: '',
  price: 10,
  state: 'pending',
  reason: null,
  orderedAt: morning,
  closedAt: null,
  owed: false,
}
const about = { kind: 'order', id: order._id } as const

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.reset({ keepInstances: true })
  qunhuo.cloud.clock.set(morning)
  const community = {
    ...demoCommunity,
    staff: { [memberIdOf(communityId, 'boss')]: 'owner' as const },
  }
  await qunhuo.put('communities', community)
  for (const openid of ['boss', 'ann', 'bob'])
    await qunhuo.put(
      'members',
      newMember({ community, openid, nickname: openid, joinedAt: morning }),
    )
  await qunhuo.put('orders', order)
})

function remind(openid: string) {
  qunhuo.cloud.consents.add(openid, 'local-order-settled')
  return qunhuo.call('notices.remind', { communityId, about }, openid)
}
const fulfil = () => qunhuo.call('points.fulfil', { communityId, orderId: order._id }, 'boss')
const messages = () =>
  qunhuo.cloud.outbox.list().filter(({ api }) => api === 'subscribeMessage.send')

async function until(instant: Date) {
  qunhuo.cloud.clock.set(instant)
  await qunhuo.cloud.settled()
}
const after = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * MINUTE_MS)

describe('whoever asked about an order', () => {
  it('is told once that it was handed out, however often that is said', async () => {
    const asked = () => qunhuo.call('notices.asked', { communityId, about }, 'ann')
    expect(await asked()).toMatchObject({
      data: { template: 'local-order-settled', reminded: false },
    })
    await remind('ann')
    await remind('ann')
    expect(await asked()).toMatchObject({ data: { reminded: true } })
    await fulfil()
    await until(after(morning, 6))
    await fulfil()
    await until(after(morning, 12))
    expect(messages()).toMatchObject([
      {
        params: {
          touser: 'ann',
          page: `packages/points/orders/index?c=${communityId}`,
          data: { thing1: { value: '保温杯' }, thing2: { value: '已经发放' } },
        },
        answer: { errcode: 0 },
      },
    ])
    expect(await qunhuo.read('notices', `order_${order._id}`)).toBeNull()
  })

  it('is told after the quiet hours of what happened in them, whichever the owner sets', async () => {
    await remind('ann')
    const quiet = { from: 9, to: 10 }
    expect(await qunhuo.call('notices.setQuiet', { communityId, quiet }, 'boss')).toMatchObject({
      ok: true,
    })
    await fulfil()
    await until(after(morning, 50))
    expect(messages()).toHaveLength(0)
    await until(after(morning, 71))
    expect(messages()).toHaveLength(1)
  })

  it('is told nothing with 免打扰, then or later', async () => {
    await remind('ann')
    await qunhuo.call('notices.mute', { communityId, muted: true }, 'ann')
    expect(await qunhuo.call('notices.settings', { communityId }, 'ann')).toMatchObject({
      data: { muted: true, quiet: { from: 22, to: 8 } },
    })
    expect(await qunhuo.call('notices.asked', { communityId, about }, 'ann')).toMatchObject({
      data: { template: null },
    })
    await fulfil()
    await until(after(morning, 6))
    await qunhuo.call('notices.mute', { communityId, muted: false }, 'ann')
    await until(after(morning, 30))
    expect(messages()).toHaveLength(0)
  })
})

describe('asking', () => {
  it('is for one’s own order, and for one that is not settled yet', async () => {
    expect(await remind('bob')).toEqual({ ok: false, code: 'ORDER_NOT_FOUND' })
    await fulfil()
    expect(await remind('ann')).toEqual({ ok: false, code: 'ORDER_CLOSED' })
  })
})
