import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Output } from '../../contract'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { memberIdOf } from '../lib/memberId'
import { newMember } from '../lib/newMember'

const communityId = demoCommunity._id
const ADVERTISING = '加微信领红包'
const MINUTE_MS = 60_000
/** A Monday, nine in the morning in Shanghai. */
const morning = new Date('2026-11-02T01:00:00.000Z')
const office = { days: 'workdays', from: 570, to: 1080 } as const

let qunhuo: Qunhuo
let requests = 0
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.reset()
  qunhuo.cloud.clock.set(morning)
  const staff = {
    [memberIdOf(communityId, 'boss')]: 'owner',
    [memberIdOf(communityId, 'zhou')]: 'admin',
  } as const
  const community = { ...demoCommunity, staff }
  await qunhuo.put('communities', community)
  for (const openid of ['boss', 'zhou', 'ann', 'bob'])
    await qunhuo.put(
      'members',
      newMember({ community, openid, nickname: openid, joinedAt: morning }),
    )
})

const newRequest = () => String(++requests).padStart(22, '0')

const ask = (openid: string, text: string, requestId = newRequest()) =>
  qunhuo.call('help.ask', { communityId, topic: 'checkIn', text, requestId }, openid)

async function asked(openid: string, text: string): Promise<string> {
  const reply = await ask(openid, text)
  if (!reply.ok) throw new Error(reply.code)
  return reply.data.inquiryId
}

const reply = (inquiryId: string, text: string, openid = 'zhou', requestId = newRequest()) =>
  qunhuo.call('help.reply', { communityId, inquiryId, text, requestId }, openid)
const say = (inquiryId: string, text: string, openid = 'ann', requestId = newRequest()) =>
  qunhuo.call('help.say', { communityId, inquiryId, text, requestId }, openid)
const settle = (inquiryId: string, openid = 'ann') =>
  qunhuo.call('help.settle', { communityId, inquiryId }, openid)
const reopen = (inquiryId: string, openid = 'ann') =>
  qunhuo.call('help.reopen', { communityId, inquiryId }, openid)
const view = (inquiryId: string, openid = 'zhou') =>
  qunhuo.call('help.view', { communityId, inquiryId }, openid)

async function ownThread(inquiryId: string, openid = 'ann'): Promise<Output<'help.thread'>> {
  const answer = await qunhuo.call('help.thread', { communityId, inquiryId }, openid)
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}

async function queueOf(state: 'waiting' | 'answered' | 'settled' = 'waiting') {
  const answer = await qunhuo.call('help.queue', { communityId, state }, 'zhou')
  if (!answer.ok) throw new Error(answer.code)
  return answer.data.inquiries
}

const later = (minutes: number) => qunhuo.cloud.clock.advance(minutes * MINUTE_MS)

describe('a question', () => {
  it('is asked by name, answered by an admin, and settled by whoever asked', async () => {
    const inquiryId = await asked('ann', '补签卡怎么用')
    later(3)
    expect(await queueOf()).toMatchObject([
      { inquiryId, text: '补签卡怎么用', by: { nickname: 'ann' }, waited: 3, replies: 0 },
    ])
    expect(await reply(inquiryId, '在日历上点那一天')).toEqual({
      ok: true,
      data: { state: 'answered' },
    })
    expect(await ownThread(inquiryId)).toMatchObject({
      state: 'answered',
      messages: [
        { by: null, text: '补签卡怎么用', held: false },
        { by: { nickname: 'zhou' }, text: '在日历上点那一天' },
      ],
    })
    expect(await queueOf()).toEqual([])
    for (let times = 0; times < 2; times++)
      expect(await settle(inquiryId)).toEqual({ ok: true, data: { state: 'settled' } })
    expect(await queueOf('settled')).toMatchObject([{ inquiryId, state: 'settled' }])
  })

  it('is one, however often it is sent; other words under its id are refused', async () => {
    const requestId = newRequest()
    const first = await ask('ann', '补签卡怎么用', requestId)
    expect(await ask('ann', '补签卡怎么用', requestId)).toEqual(first)
    expect(await ask('ann', '抽奖怎么参加', requestId)).toEqual({
      ok: false,
      code: 'REQUEST_REUSED',
    })
    expect(await queueOf()).toHaveLength(1)
  })

  it('is its asker’s own: no other member sees it or adds to it', async () => {
    const inquiryId = await asked('ann', '补签卡怎么用')
    const refused = { ok: false, code: 'QUESTION_NOT_FOUND' }
    expect(await qunhuo.call('help.thread', { communityId, inquiryId }, 'bob')).toEqual(refused)
    expect(await say(inquiryId, '我也想知道', 'bob')).toEqual(refused)
    expect(await settle(inquiryId, 'bob')).toEqual(refused)
    expect(await qunhuo.call('help.mine', { communityId }, 'bob')).toMatchObject({
      data: { inquiries: [] },
    })
    expect(await view(inquiryId, 'bob')).toEqual({ ok: false, code: 'FORBIDDEN' })
  })

  it('goes on: more is said once a request, and it waits again from then on', async () => {
    const inquiryId = await asked('ann', '补签卡怎么用')
    await reply(inquiryId, '在日历上点那一天')
    later(60)
    const requestId = newRequest()
    for (let times = 0; times < 2; times++)
      expect(await say(inquiryId, '没看到日历', 'ann', requestId)).toMatchObject({ ok: true })
    expect(await say(inquiryId, '别的话', 'ann', requestId)).toEqual({
      ok: false,
      code: 'REQUEST_REUSED',
    })
    later(5)
    expect(await queueOf()).toMatchObject([{ inquiryId, waited: 5, replies: 1 }])
    const answerId = newRequest()
    for (let times = 0; times < 2; times++)
      await reply(inquiryId, '在「今天」下面', 'zhou', answerId)
    expect((await ownThread(inquiryId)).messages).toHaveLength(4)
  })

  it('that is settled is taken up again within seven days, and takes no words before', async () => {
    const inquiryId = await asked('ann', '补签卡怎么用')
    await reply(inquiryId, '在日历上点那一天')
    await settle(inquiryId)
    expect(await say(inquiryId, '还有一点')).toEqual({ ok: false, code: 'QUESTION_SETTLED' })
    expect(await reply(inquiryId, '还有一点')).toEqual({ ok: false, code: 'QUESTION_SETTLED' })
    later(7 * 24 * 60 - 1)
    expect(await ownThread(inquiryId)).toMatchObject({ reopens: true })
    for (let times = 0; times < 2; times++)
      expect(await reopen(inquiryId)).toEqual({ ok: true, data: { state: 'waiting' } })
    await settle(inquiryId)
    later(7 * 24 * 60)
    expect(await ownThread(inquiryId)).toMatchObject({ reopens: false })
    expect(await reopen(inquiryId)).toEqual({ ok: false, code: 'QUESTION_TOO_OLD' })
  })

  it('is closed by the staff only once it has an answer', async () => {
    const inquiryId = await asked('ann', '补签卡怎么用')
    const close = () => qunhuo.call('help.close', { communityId, inquiryId }, 'zhou')
    expect(await close()).toEqual({ ok: false, code: 'QUESTION_UNANSWERED' })
    await reply(inquiryId, '在日历上点那一天')
    expect(await close()).toEqual({ ok: true, data: { state: 'settled' } })
  })

  it('stays within bounds: five wait at once, ten are asked a day', async () => {
    const ids: string[] = []
    for (let count = 0; count < 5; count++) ids.push(await asked('ann', `第 ${count} 个问题`))
    expect(await ask('ann', '还有一个')).toEqual({ ok: false, code: 'QUESTIONS_FULL' })
    for (const inquiryId of ids) await settle(inquiryId)
    for (let count = 5; count < 10; count++) await settle(await asked('ann', `第 ${count} 个问题`))
    expect(await ask('ann', '还有一个')).toEqual({ ok: false, code: 'QUESTIONS_FULL' })
    later(24 * 60)
    expect(await ask('ann', '还有一个')).toMatchObject({ ok: true })
  })

  it('takes forty messages and no more', async () => {
    const inquiryId = await asked('ann', '补签卡怎么用')
    const inquiry = await qunhuo.read('inquiries', inquiryId)
    const [message] = inquiry?.messages ?? []
    if (!inquiry || !message) throw new Error('nothing was asked')
    await qunhuo.put('inquiries', {
      ...inquiry,
      messages: Array.from({ length: 40 }, () => message),
    })
    const full = { ok: false, code: 'MESSAGES_FULL' }
    expect(await say(inquiryId, '还有一点')).toEqual(full)
    expect(await reply(inquiryId, '在日历上点那一天')).toEqual(full)
  })

  it('cannot be asked in an archived community, but can be read', async () => {
    const inquiryId = await asked('ann', '补签卡怎么用')
    const community = await qunhuo.read('communities', communityId)
    if (!community) throw new Error('no community')
    await qunhuo.put('communities', { ...community, state: 'archived' })
    later(2)
    const closed = { ok: false, code: 'COMMUNITY_CLOSED' }
    expect(await ask('ann', '还有一个')).toEqual(closed)
    expect(await reply(inquiryId, '在日历上点那一天')).toEqual(closed)
    expect(await settle(inquiryId)).toEqual(closed)
    expect(await ownThread(inquiryId)).toMatchObject({ text: '补签卡怎么用' })
  })
})

describe('lists', () => {
  it('go on where the last page ended: the longest waiting first, one’s own newest first', async () => {
    const inquiryId = await asked('ann', '问题 0')
    const first = await qunhuo.read('inquiries', inquiryId)
    if (!first) throw new Error('nothing was asked')
    for (let number = 1; number < 45; number++) {
      const at = new Date(morning.getTime() + Math.floor(number / 2) * MINUTE_MS)
      const _id = `${first.by.memberId}_${String(number).padStart(22, 'x')}`
      await qunhuo.put('inquiries', { ...first, _id, askedAt: at, waitingSince: at })
    }
    later(60)
    const waiting: string[] = []
    for (let after: { at: string; inquiryId: string } | undefined; ; ) {
      const input = { communityId, state: 'waiting' as const, ...(after && { after }) }
      const page = await qunhuo.call('help.queue', input, 'zhou')
      if (!page.ok) throw new Error(page.code)
      const { inquiries, more } = page.data
      waiting.push(...inquiries.map((one) => one.inquiryId))
      const last = inquiries.at(-1)
      if (!more || !last) break
      after = { at: last.waitingSince, inquiryId: last.inquiryId }
    }
    expect(new Set(waiting).size).toBe(45)
    const own = await qunhuo.call('help.mine', { communityId }, 'ann')
    if (!own.ok) throw new Error(own.code)
    expect(own.data).toMatchObject({ more: true })
    const last = own.data.inquiries.at(-1)
    if (!last) throw new Error('an empty page')
    const after = { at: last.askedAt, inquiryId: last.inquiryId }
    const rest = await qunhuo.call('help.mine', { communityId, after }, 'ann')
    if (!rest.ok) throw new Error(rest.code)
    const both = [...own.data.inquiries, ...rest.data.inquiries]
    expect(both.map((one) => one.inquiryId)).toEqual(waiting.reverse().slice(0, 40))
  })
})

describe('words that the content check does not pass', () => {
  it('reach the staff only once another admin lets them through', async () => {
    const asking = await ask('ann', ADVERTISING)
    expect(asking).toMatchObject({ data: { held: true } })
    if (!asking.ok) return
    const { inquiryId } = asking.data
    expect(await queueOf()).toEqual([])
    expect(await view(inquiryId)).toEqual({ ok: false, code: 'QUESTION_NOT_FOUND' })
    expect(await say(inquiryId, '不是广告')).toEqual({ ok: false, code: 'QUESTION_HELD' })
    const held = await qunhuo.call('review.queue', { communityId }, 'boss')
    if (!held.ok) throw new Error(held.code)
    expect(held.data.held).toMatchObject([{ kind: 'question', text: ADVERTISING }])
    const heldId = held.data.held[0]?.heldId ?? ''
    expect(await qunhuo.call('review.release', { communityId, heldId }, 'boss')).toMatchObject({
      data: { state: 'released' },
    })
    expect(await queueOf()).toMatchObject([{ inquiryId, text: ADVERTISING }])
  })

  it('are kept to their author in a thread too, and leave the rest as it was', async () => {
    const inquiryId = await asked('ann', '补签卡怎么用')
    await reply(inquiryId, '在日历上点那一天')
    expect(await say(inquiryId, ADVERTISING)).toMatchObject({ data: { held: true } })
    expect(await ownThread(inquiryId)).toMatchObject({
      state: 'answered',
      messages: [{}, {}, { text: ADVERTISING, held: true }],
    })
    const seen = await view(inquiryId)
    expect(seen.ok && seen.data.messages).toHaveLength(2)
    const heldId = `question_${inquiryId}_2`
    await qunhuo.call('review.release', { communityId, heldId }, 'boss')
    expect(await view(inquiryId)).toMatchObject({
      data: { state: 'waiting', messages: [{}, {}, { text: ADVERTISING, held: false }] },
    })
  })

  it('are taken back by settling the question before an admin looks', async () => {
    const inquiryId = await asked('ann', ADVERTISING)
    await settle(inquiryId)
    const heldId = `question_${inquiryId}_0`
    expect(await qunhuo.call('review.release', { communityId, heldId }, 'boss')).toMatchObject({
      data: { state: 'lapsed' },
    })
    expect(await queueOf('settled')).toEqual([])
    expect(await reopen(inquiryId)).toMatchObject({ data: { state: 'held' } })
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'are asked once and put before the admins even if the function died after request %i',
    async (after) => {
      const requestId = newRequest()
      qunhuo.cloud.faults.add({ kind: 'kill', after, function: 'help', times: 1 })
      await ask('ann', ADVERTISING, requestId).catch(() => null)
      qunhuo.cloud.faults.clear()
      expect(await ask('ann', ADVERTISING, requestId)).toMatchObject({ data: { held: true } })
      const held = await qunhuo.call('review.queue', { communityId }, 'boss')
      expect(held.ok && held.data.held).toHaveLength(1)
      const own = await qunhuo.call('help.mine', { communityId }, 'ann')
      expect(own.ok && own.data.inquiries).toHaveLength(1)
    },
  )

  it('are no answer: an admin is asked for others', async () => {
    const inquiryId = await asked('ann', '补签卡怎么用')
    expect(await reply(inquiryId, ADVERTISING)).toEqual({ ok: false, code: 'CONTENT_HELD' })
    expect(await ownThread(inquiryId)).toMatchObject({ state: 'waiting', replies: 0 })
  })
})

describe('whoever wants to hear of the answer', () => {
  const messages = () =>
    qunhuo.cloud.outbox.list().filter(({ api }) => api === 'subscribeMessage.send')
  const remind = (inquiryId: string, number: number, openid = 'ann') => {
    qunhuo.cloud.consents.add(openid, 'local-help-answered')
    const about = { kind: 'help' as const, id: `${inquiryId}_${number}` }
    return qunhuo.call('notices.remind', { communityId, about }, openid)
  }
  async function until(minutes: number) {
    qunhuo.cloud.clock.set(new Date(morning.getTime() + minutes * MINUTE_MS))
    await qunhuo.cloud.settled()
  }

  it('is told once a consent: of the first answer, not of the second', async () => {
    const inquiryId = await asked('ann', '补签卡怎么用')
    expect(await remind(inquiryId, 0)).toMatchObject({ ok: true })
    const requestId = newRequest()
    await reply(inquiryId, '在日历上点那一天', 'zhou', requestId)
    await until(6)
    await reply(inquiryId, '在日历上点那一天', 'zhou', requestId)
    await reply(inquiryId, '就在「今天」下面')
    await until(12)
    expect(messages()).toMatchObject([
      {
        params: {
          touser: 'ann',
          page: `packages/help/thread/index?c=${communityId}&question=${inquiryId}`,
          data: { thing1: { value: '你问管理员的问题' }, thing2: { value: '有回复了,点开看看' } },
        },
        answer: { errcode: 0 },
      },
    ])
    expect(await remind(inquiryId, 0)).toEqual({ ok: false, code: 'QUESTION_ANSWERED' })
    expect(await remind(inquiryId, 2)).toMatchObject({ ok: true })
    await reply(inquiryId, '找到了吗')
    await until(18)
    expect(messages()).toHaveLength(2)
  })

  it('is told after the quiet hours of what was answered in them', async () => {
    const quiet = { from: 9, to: 10 }
    await qunhuo.call('notices.setQuiet', { communityId, quiet }, 'boss')
    const inquiryId = await asked('ann', '补签卡怎么用')
    await remind(inquiryId, 0)
    await reply(inquiryId, '在日历上点那一天')
    await until(50)
    expect(messages()).toHaveLength(0)
    await until(71)
    expect(messages()).toHaveLength(1)
  })

  it('is told nothing under 免打扰, and nothing of somebody else’s question', async () => {
    const inquiryId = await asked('ann', '补签卡怎么用')
    expect(await remind(inquiryId, 0, 'bob')).toEqual({ ok: false, code: 'QUESTION_NOT_FOUND' })
    await remind(inquiryId, 0)
    await qunhuo.call('notices.mute', { communityId, muted: true }, 'ann')
    await reply(inquiryId, '在日历上点那一天')
    await until(6)
    await qunhuo.call('notices.mute', { communityId, muted: false }, 'ann')
    await until(30)
    expect(messages()).toHaveLength(0)
  })
})

describe('the hours', () => {
  const desk = () => qunhuo.call('help.desk', { communityId }, 'ann')
  const set = (hours: typeof office | null, note = '', openid = 'zhou') =>
    qunhuo.call('help.setHours', { communityId, hours, note }, openid)

  it('are promised by an admin: members see whether somebody is there, and when next', async () => {
    expect(await desk()).toEqual({
      ok: true,
      data: { hours: null, note: '', open: false, opensAt: null },
    })
    expect(await set(office, '急事找前台')).toEqual({ ok: true, data: {} })
    later(2)
    expect(await desk()).toEqual({
      ok: true,
      data: { hours: office, note: '急事找前台', open: false, opensAt: '2026-11-02T01:30:00.000Z' },
    })
    later(28)
    expect(await desk()).toMatchObject({ data: { open: true, opensAt: null } })
  })

  it('say nothing that the content check does not pass, and end after they begin', async () => {
    expect(await set(office, ADVERTISING)).toEqual({ ok: false, code: 'CONTENT_REFUSED' })
    const backward = { days: 'workdays', from: 1080, to: 570 } as const
    expect(
      await qunhuo.call('help.setHours', { communityId, hours: backward, note: '' }, 'zhou'),
    ).toMatchObject({ ok: false, code: 'INVALID_INPUT' })
  })

  it('are what the wait for a first answer is counted in', async () => {
    const figures = () => qunhuo.call('help.figures', { communityId }, 'zhou')
    expect(await figures()).toEqual({
      ok: true,
      data: { waiting: 0, answered: 0, median: null, within: 'clock' },
    })
    await reply(await asked('ann', '没有时间表'), '看到了')
    await set(office)
    later(2)
    // Asked at two past nine, half an hour before somebody is there.
    const inquiryId = await asked('ann', '补签卡怎么用')
    later(48)
    await reply(inquiryId, '在日历上点那一天')
    await reply(inquiryId, '就在「今天」下面')
    await asked('bob', '抽奖怎么参加')
    expect(await qunhuo.read('inquiries', inquiryId)).toMatchObject({ firstReply: { minutes: 20 } })
    expect(await figures()).toEqual({
      ok: true,
      data: { waiting: 1, answered: 2, median: 0, within: 'hours' },
    })
    later(31 * 24 * 60)
    expect(await figures()).toMatchObject({ data: { answered: 0, median: null } })
  })
})

it('costs few trips to the database', async () => {
  const trips = () => qunhuo.cloud.invocations().at(-1)?.trips
  // The instance knows the community from here on.
  await qunhuo.call('help.desk', { communityId }, 'ann')
  const inquiryId = await asked('ann', '补签卡怎么用')
  // The member, the request, two bounds, and the question.
  expect(trips()).toBe(5)
  await qunhuo.call('help.desk', { communityId }, 'ann')
  expect(trips()).toBe(1)
  await qunhuo.call('help.mine', { communityId }, 'ann')
  expect(trips()).toBe(2)
  await ownThread(inquiryId)
  expect(trips()).toBe(2)
  // The member, the staff, the page.
  await queueOf()
  expect(trips()).toBe(3)
  // The question read and changed, and the notice put up.
  await reply(inquiryId, '在日历上点那一天')
  expect(trips()).toBe(5)
})
