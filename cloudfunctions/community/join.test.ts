import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import type { Member } from '../lib/collections'
import { memberIdOf } from '../lib/memberId'

const communityId = demoCommunity._id

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.reset()
  await qunhuo.put('communities', demoCommunity)
})

const memberId = memberIdOf(communityId, 'ann')
const join = (nickname?: string) =>
  qunhuo.call(
    'community.join',
    { communityId, shown: true, via: 'card', ...(nickname ? { nickname } : {}) },
    'ann',
  )

async function stored(): Promise<Member> {
  const member = await qunhuo.read('members', memberId)
  if (!member) throw new Error('did not join')
  return member
}

describe('joining', () => {
  it('makes a member whose id tells nothing of the person', async () => {
    expect(await join('小林')).toEqual({ ok: true, data: { memberId, joined: true } })
    expect(memberId).not.toContain('ann')
    expect(await stored()).toMatchObject({
      state: 'active',
      nickname: '小林',
      balance: 0,
      streak: 0,
    })
  })

  it('ten times at once makes one member', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => join()))
    expect(replies.every(({ ok }) => ok)).toBe(true)
    expect(replies.filter((reply) => reply.ok && reply.data.joined)).toHaveLength(1)
  })

  it('again changes nothing of what a member has', async () => {
    await join()
    await qunhuo.call('checkin.checkIn', { communityId }, 'ann')
    const before = await stored()
    expect(await join('别的名字')).toEqual({ ok: true, data: { memberId, joined: false } })
    expect(await stored()).toEqual(before)
  })

  it('after leaving brings back what was there', async () => {
    await join()
    await qunhuo.call('checkin.checkIn', { communityId }, 'ann')
    await qunhuo.put('members', { ...(await stored()), state: 'left' })
    expect(await join()).toMatchObject({ ok: true, data: { joined: true } })
    expect(await stored()).toMatchObject({ state: 'active', balance: 1 })
  })

  it('is not open to somebody who was removed', async () => {
    await join()
    await qunhuo.put('members', { ...(await stored()), state: 'removed' })
    expect(await join()).toEqual({ ok: false, code: 'MEMBER_REMOVED' })
  })

  it('under a name that the content check does not pass goes by a plain one', async () => {
    await join('代开发票')
    expect((await stored()).nickname).toBe('新伙伴')
  })
})
