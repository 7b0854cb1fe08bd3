import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { memberIdOf } from '../lib/memberId'
import { newMember } from '../lib/newMember'

const communityId = demoCommunity._id
const ADVERTISING = '加微信领红包'
const joinedAt = new Date('2026-11-02T01:00:00.000Z')

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.reset()
  qunhuo.cloud.clock.set(joinedAt)
  const staff = {
    [memberIdOf(communityId, 'boss')]: 'owner',
    [memberIdOf(communityId, 'zhou')]: 'admin',
  } as const
  const community = { ...demoCommunity, staff }
  await qunhuo.put('communities', community)
  for (const openid of ['boss', 'zhou', 'ann'])
    await qunhuo.put('members', newMember({ community, openid, nickname: openid, joinedAt }))
  for (const openid of ['ann', 'zhou'])
    await qunhuo.call('checkin.checkIn', { communityId }, openid)
})

const say = (openid: string, text: string) =>
  qunhuo.call('checkin.say', { communityId, text }, openid)

async function queueOf(openid: string) {
  const reply = await qunhuo.call('review.queue', { communityId }, openid)
  if (!reply.ok) throw new Error(reply.code)
  return reply.data.held
}

async function onlyHeld() {
  const [held] = await queueOf('boss')
  if (!held) throw new Error('nothing is held')
  return held
}

const mine = (openid: string) => qunhuo.call('review.mine', { communityId }, openid)

describe('a text that the content check does not pass', () => {
  it('waits for an admin, who lets everybody read it', async () => {
    await say('ann', ADVERTISING)
    const held = await onlyHeld()
    expect(held).toMatchObject({ kind: 'line', text: ADVERTISING, by: { nickname: 'ann' } })
    const release = { communityId, heldId: held.heldId }
    expect(await qunhuo.call('review.release', release, 'zhou')).toMatchObject({
      data: { state: 'released' },
    })
    expect(await qunhuo.call('review.release', release, 'boss')).toMatchObject({
      data: { state: 'released' },
    })
    qunhuo.cloud.clock.advance(3_000)
    expect(await qunhuo.call('checkin.today', { communityId }, 'zhou')).toMatchObject({
      data: { lines: [{ text: ADVERTISING }] },
    })
    expect(await queueOf('boss')).toEqual([])
    expect(await mine('ann')).toMatchObject({ data: { held: [{ state: 'released' }] } })
  })

  it('is declined with a reason that its author reads, and that nobody turns round', async () => {
    await say('ann', ADVERTISING)
    const { heldId } = await onlyHeld()
    const decline = { communityId, heldId, reason: '像是广告,换个说法就好' }
    for (let times = 0; times < 2; times++)
      expect(await qunhuo.call('review.decline', decline, 'boss')).toMatchObject({ ok: true })
    expect(await qunhuo.call('review.release', { communityId, heldId }, 'zhou')).toEqual({
      ok: false,
      code: 'TEXT_DECIDED',
    })
    expect(await mine('ann')).toMatchObject({
      data: { held: [{ text: ADVERTISING, state: 'declined', reason: decline.reason }] },
    })
    qunhuo.cloud.clock.advance(3_000)
    expect(await qunhuo.call('checkin.today', { communityId }, 'boss')).toMatchObject({
      data: { lines: [] },
    })
  })

  it.each([1, 2, 3, 4, 5, 6, 7])(
    'is let through, and its author told, even if the function died after request %i',
    async (after) => {
      await say('ann', ADVERTISING)
      const { heldId } = await onlyHeld()
      await qunhuo.call('review.queue', { communityId }, 'boss')
      qunhuo.cloud.faults.add({ kind: 'kill', after, function: 'review', times: 1 })
      const release = { communityId, heldId }
      await qunhuo.call('review.release', release, 'boss').catch(() => null)
      qunhuo.cloud.faults.clear()
      expect(await qunhuo.call('review.release', release, 'boss')).toMatchObject({
        data: { state: 'released' },
      })
      expect(await qunhuo.read('notices', `text_${heldId}`)).toMatchObject({
        result: '大家都能看到了',
      })
    },
  )

  it('cannot be declined once it stands there: then whoever let it through had broken off', async () => {
    await say('ann', ADVERTISING)
    const { heldId } = await onlyHeld()
    const line = await qunhuo.read('lines', heldId.slice('line_'.length))
    if (!line) throw new Error('no line')
    await qunhuo.put('lines', { ...line, state: 'shown' })
    const decline = { communityId, heldId, reason: '像是广告,换个说法就好' }
    expect(await qunhuo.call('review.decline', decline, 'boss')).toEqual({
      ok: false,
      code: 'TEXT_DECIDED',
    })
    expect(await queueOf('boss')).toEqual([])
    expect(await mine('ann')).toMatchObject({ data: { held: [{ state: 'released' }] } })
  })

  it('stays shown when the same words are sent once more and the check does not answer', async () => {
    await say('ann', '今天心情不错')
    qunhuo.cloud.clock.advance(3_000)
    qunhuo.cloud.faults.add({ kind: 'refuse', at: 'cloud', action: 'wx.openApi', times: 1 })
    expect(await say('ann', '今天心情不错')).toMatchObject({ data: { held: false } })
    expect(await queueOf('boss')).toEqual([])
    qunhuo.cloud.clock.advance(3_000)
    expect(await say('ann', ADVERTISING)).toMatchObject({ data: { held: true } })
    expect(await onlyHeld()).toMatchObject({ text: ADVERTISING })
  })

  it.each([1, 2, 3, 4, 5, 6])(
    'lies before an admin when it is said to the rules and the function died after request %i',
    async (after) => {
      const draft = { state: 'inForce', asksEverybody: false } as const
      const published = { communityId, requestId: 'p'.repeat(22), clauses: ['准时开会'], ...draft }
      await qunhuo.call('rules.publish', published, 'boss')
      const requestId = 'c'.repeat(22)
      const said = { communityId, version: 1, requestId, text: ADVERTISING }
      qunhuo.cloud.faults.add({ kind: 'kill', after, function: 'rules', times: 1 })
      await qunhuo.call('rules.comment', said, 'ann').catch(() => null)
      qunhuo.cloud.faults.clear()
      expect(await qunhuo.call('rules.comment', said, 'ann')).toMatchObject({
        data: { held: true },
      })
      expect(await onlyHeld()).toMatchObject({ kind: 'comment', text: ADVERTISING })
    },
  )

  it('is not decided on by whoever wrote it, nor seen by other members', async () => {
    await say('zhou', ADVERTISING)
    const held = (await queueOf('zhou'))[0]
    expect(held).toMatchObject({ own: true })
    const heldId = held?.heldId ?? ''
    expect(await qunhuo.call('review.release', { communityId, heldId }, 'zhou')).toEqual({
      ok: false,
      code: 'FORBIDDEN',
    })
    expect(await qunhuo.call('review.queue', { communityId }, 'ann')).toEqual({
      ok: false,
      code: 'FORBIDDEN',
    })
    expect(await mine('ann')).toMatchObject({ data: { held: [] } })
  })

  it('is not shown by a late decision once its author has said something else', async () => {
    await say('ann', ADVERTISING)
    const { heldId } = await onlyHeld()
    const line = await qunhuo.read('lines', heldId.slice('line_'.length))
    if (!line) throw new Error('no line')
    await qunhuo.put('lines', { ...line, text: '一起刷单返利' })
    expect(await qunhuo.call('review.release', { communityId, heldId }, 'boss')).toMatchObject({
      data: { state: 'lapsed' },
    })
    expect(await qunhuo.read('lines', line._id)).toMatchObject({ state: 'held' })
    await say('ann', '今天心情不错')
    expect(await queueOf('boss')).toEqual([])
  })

  it('may be a name: its bearer goes without until an admin gives it', async () => {
    const joining = { communityId, nickname: '代开发票', shown: true, via: 'card' } as const
    await qunhuo.call('community.join', joining, 'newcomer')
    const memberId = memberIdOf(communityId, 'newcomer')
    expect(await qunhuo.read('members', memberId)).toMatchObject({ nickname: '新伙伴' })
    const held = await onlyHeld()
    expect(held).toMatchObject({ kind: 'nickname', text: '代开发票' })
    await qunhuo.call('review.release', { communityId, heldId: held.heldId }, 'boss')
    expect(await qunhuo.read('members', memberId)).toMatchObject({ nickname: '代开发票' })
  })

  it('is held as well when the check itself fails', async () => {
    qunhuo.cloud.faults.add({ kind: 'refuse', at: 'cloud', action: 'wx.openApi', times: 1 })
    expect(await say('ann', '今天心情不错')).toMatchObject({ data: { held: true } })
    expect(await onlyHeld()).toMatchObject({ text: '今天心情不错' })
  })
})
