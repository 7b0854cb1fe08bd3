import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../contract'
import { isWhole } from '../../domain/journal'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import type { Community } from '../lib/collections'
import { memberIdOf } from '../lib/memberId'

const communityId = demoCommunity._id
const monday = new Date('2026-11-02T01:00:00.000Z')
const DAY_MS = 86_400_000
const annId = memberIdOf(communityId, 'ann')

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(() => begin())

/** A Monday at nine with ann in the community, who may be its admin. */
async function begin(more: Partial<Community> = {}) {
  await qunhuo.cloud.reset()
  qunhuo.cloud.clock.freeze()
  qunhuo.cloud.clock.set(monday)
  await qunhuo.put('communities', { ...demoCommunity, ...more })
  await qunhuo.call('community.join', { communityId, shown: true, via: 'card' }, 'ann')
}

const dayLater = (days = 1) => qunhuo.cloud.clock.advance(days * DAY_MS)
const checkIn = (more: { ticket?: string } = {}) =>
  qunhuo.call('checkin.checkIn', { communityId, ...more }, 'ann')
const makeUp = (day: string) => qunhuo.call('checkin.makeUp', { communityId, day }, 'ann')

async function stored() {
  const member = await qunhuo.read('members', annId)
  if (!member) throw new Error('did not join')
  return member
}

async function holds(makeUpCards: number) {
  await qunhuo.put('members', { ...(await stored()), makeUpCards })
}

async function marks(month: string) {
  const reply = await qunhuo.call('checkin.calendar', { communityId, month }, 'ann')
  if (!reply.ok) throw new Error(reply.code)
  return reply.data.days.map(({ mark }) => mark)
}

async function home() {
  const reply = await qunhuo.call('checkin.home', { communityId }, 'ann')
  if (!reply.ok || reply.data.status !== 'member') throw new Error('not a member')
  return reply.data
}

describe('making up', () => {
  it('restores the streak for a card, gives no points, and is the same when it is sent twice', async () => {
    await checkIn()
    await holds(1)
    dayLater(2)
    await checkIn()
    const first = await makeUp('2026-11-03')
    expect(first).toMatchObject({
      ok: true,
      data: { again: false, streak: 3, account: { balance: 2, makeUpCards: 0 } },
    })
    expect(await makeUp('2026-11-03')).toMatchObject({ ok: true, data: { again: true, streak: 3 } })
    expect((await marks('202611')).slice(1, 4)).toEqual(['counted', 'madeUp', 'counted'])
    const { journal } = await stored()
    expect(journal.at(-1)).toMatchObject({ id: 'makeUp:2026-11-03', points: 0, cards: -1 })
    expect(isWhole(annId, journal)).toBe(true)
  })

  it('twenty times at once spends one card', async () => {
    await checkIn()
    await holds(2)
    dayLater(2)
    const replies = await Promise.all(Array.from({ length: 20 }, () => makeUp('2026-11-03')))
    expect(replies.filter(({ ok }) => !ok)).toEqual([])
    expect(replies.filter((reply) => reply.ok && !reply.data.again)).toHaveLength(1)
    expect(await stored()).toMatchObject({ makeUpCards: 1, streak: 2 })
  })

  it('is refused for what is no missed day, for long ago, and without a card', async () => {
    await checkIn()
    dayLater(5)
    expect(await makeUp('2026-11-06')).toEqual({ ok: false, code: 'CARD_MISSING' })
    expect(await makeUp('2026-11-03')).toEqual({ ok: false, code: 'DAY_TOO_OLD' })
    for (const day of ['2026-11-02', '2026-11-07', '2026-11-08', '2026-11-01'])
      expect(await makeUp(day)).toEqual({ ok: false, code: 'DAY_NOT_MISSED' })
  })

  it('that passes over the seventh day brings its reward with the next check-in, hint or not', async () => {
    for (let day = 0; day < 7; day++) {
      if (day !== 3) await checkIn()
      dayLater()
    }
    await holds(1)
    dayLater(-1)
    await qunhuo.put('communities', { ...demoCommunity, makeUpDays: 7 })
    dayLater(1)
    const made = await makeUp('2026-11-05')
    if (!made.ok) throw new Error(made.code)
    expect(made.data).toMatchObject({ streak: 7, account: { rewardsDue: 1, balance: 6 } })
    const next = await qunhuo.call(
      'checkin.checkIn',
      { communityId, hint: made.data.account },
      'ann',
    )
    expect(next).toMatchObject({
      data: { streak: 8, award: { points: 8, reward: { points: 7, makeUpCards: 1 } } },
    })
    expect(qunhuo.cloud.invocations().at(-1)?.trips).toBe(1)
  })

  it('meets a check-in of the same day that was kept on the phone: the card comes back', async () => {
    await checkIn()
    await holds(1)
    dayLater()
    const { ticket } = await home()
    dayLater()
    await makeUp('2026-11-03')
    const late = await checkIn({ ticket })
    expect(late).toMatchObject({
      data: { day: '2026-11-03', again: false, streak: 2, award: { points: 1 } },
    })
    expect(await checkIn({ ticket })).toMatchObject({ data: { again: true } })
    expect(await stored()).toMatchObject({ makeUpCards: 1, balance: 2 })
    expect((await marks('202611'))[2]).toBe('counted')
  })
})

describe('rest days', () => {
  beforeEach(() => begin({ workingDaysOnly: true, closingDays: ['2026-11-09'] }))

  it('break nothing, in one database trip with the hint', async () => {
    dayLater(4)
    const friday = await checkIn()
    if (!friday.ok) throw new Error(friday.code)
    dayLater(4)
    expect((await home()).streak).toBe(1)
    const hint = friday.data.account
    const tuesday = await qunhuo.call('checkin.checkIn', { communityId, hint }, 'ann')
    expect(tuesday).toMatchObject({ data: { day: '2026-11-10', streak: 2 } })
    expect(qunhuo.cloud.invocations().at(-1)?.trips).toBe(1)
    expect((await marks('202611')).slice(5, 10)).toEqual([
      'counted',
      'rest',
      'rest',
      'rest',
      'counted',
    ])
  })

  it('count when somebody comes', async () => {
    dayLater(4)
    await checkIn()
    dayLater()
    expect(await checkIn()).toMatchObject({ data: { day: '2026-11-07', streak: 2 } })
  })

  it('cannot be forged: a hint with rest days of its own gains nothing', async () => {
    const first = await checkIn()
    if (!first.ok) throw new Error(first.code)
    dayLater(2)
    const hint = { ...first.data.account, kept: { '202611': 0b110 } }
    const forged = await qunhuo.call('checkin.checkIn', { communityId, hint }, 'ann')
    expect(forged).toMatchObject({ data: { streak: 1 } })
    expect((await stored()).kept).toEqual({})
  })

  it('keep a late check-in of the Friday before, and of the rest day itself, in the streak', async () => {
    dayLater(3)
    await checkIn()
    dayLater()
    const friday = (await home()).ticket
    dayLater()
    const saturday = (await home()).ticket
    expect(await checkIn({ ticket: friday })).toMatchObject({ data: { streak: 2 } })
    dayLater()
    expect(await checkIn()).toMatchObject({ data: { day: '2026-11-08', streak: 3 } })
    expect(await checkIn({ ticket: saturday })).toMatchObject({ data: { streak: 4, again: false } })
    expect((await stored()).kept).toEqual({ '202611': 0 })
  })
})

const settings: Omit<Input<'checkin.setDays'>, 'communityId'> = {
  timeZone: 'Asia/Shanghai',
  cutOffHour: 0,
  workingDaysOnly: false,
  makeUpDays: 3,
  closingDays: [],
}

describe('day settings', () => {
  beforeEach(() => begin({ staff: { [annId]: 'admin' } }))
  const set = (more: Partial<typeof settings>) =>
    qunhuo.call('checkin.setDays', { communityId, ...settings, ...more }, 'ann')
  const read = () => qunhuo.call('checkin.days', { communityId }, 'ann')

  it('take effect the next day, and the streak goes on through a change of zone and cut-off', async () => {
    const changed = await set({
      timeZone: 'Pacific/Auckland',
      cutOffHour: 4,
      workingDaysOnly: true,
    })
    expect(changed).toMatchObject({
      data: {
        now: { timeZone: 'Asia/Shanghai', workingDaysOnly: false },
        upcoming: { from: '2026-11-03', plan: { timeZone: 'Pacific/Auckland', cutOffHour: 4 } },
      },
    })
    expect(await checkIn()).toMatchObject({ data: { day: '2026-11-02', streak: 1 } })
    const { ticket } = await home()
    dayLater()
    expect(await read()).toMatchObject({ data: { now: { cutOffHour: 4 }, upcoming: null } })
    expect(await checkIn()).toMatchObject({ data: { day: '2026-11-03', streak: 2 } })
    expect(await checkIn({ ticket })).toMatchObject({ data: { day: '2026-11-02', again: true } })
    dayLater(6)
    expect(await home()).toMatchObject({ today: '2026-11-09', streak: 0 })
  })

  it('say which public holidays are known, and keep closing days that have begun', async () => {
    expect(await set({ closingDays: ['2026-11-02', '2026-11-05'] })).toMatchObject({
      data: { closingDays: ['2026-11-05'], holidaysKnownTo: '2026', changesFrom: '2026-11-03' },
    })
    dayLater(3)
    expect(await set({ closingDays: [] })).toMatchObject({ data: { closingDays: ['2026-11-05'] } })
  })

  it('are as they were when the old ones are set again', async () => {
    await set({ cutOffHour: 4 })
    expect(await set({})).toMatchObject({ ok: true, data: { upcoming: null } })
    expect(await set({})).toMatchObject({ ok: true, data: { upcoming: null } })
    expect((await qunhuo.read('communities', communityId))?.changed).toBeUndefined()
  })

  it('refuse a zone that there is not', async () => {
    expect(await set({ timeZone: 'Mars/Base' })).toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('a make-up card given by an admin', () => {
  beforeEach(() => begin({ staff: { [memberIdOf(communityId, 'boss')]: 'admin' } }))
  const requestId = 'abcdefghijklmnopqrstuv'
  const grant = (more: { reason?: string; requestId?: string } = {}) =>
    qunhuo.call(
      'checkin.grantCard',
      { communityId, memberId: annId, reason: '机房断网', requestId, ...more },
      'boss',
    )

  it('is an entry of the ledger, once a request, its reason outside the hashed entry', async () => {
    await qunhuo.call('community.join', { communityId, shown: true, via: 'card' }, 'boss')
    expect(await grant()).toMatchObject({ ok: true, data: { makeUpCards: 1 } })
    expect(await grant()).toMatchObject({ ok: true, data: { makeUpCards: 1 } })
    expect(await grant({ reason: '别的' })).toEqual({ ok: false, code: 'REQUEST_REUSED' })
    const { journal } = await stored()
    expect(journal).toMatchObject([
      { id: `grant:${requestId}`, cause: 'grant', points: 0, cards: 1 },
    ])
    expect(JSON.stringify(journal)).not.toContain('机房断网')
    const id = `${memberIdOf(communityId, 'boss')}_${requestId}`
    expect(await qunhuo.read('grants', id)).toMatchObject({ reason: '机房断网', memberId: annId })
  })

  it('is not given to somebody who holds two', async () => {
    await qunhuo.call('community.join', { communityId, shown: true, via: 'card' }, 'boss')
    await holds(2)
    expect(await grant()).toEqual({ ok: false, code: 'CARDS_FULL' })
    expect((await stored()).journal).toEqual([])
  })
})

describe('a reaction to a line', () => {
  const react = (openid: string, reaction: Input<'checkin.react'>['reaction']) =>
    qunhuo.call('checkin.react', { communityId, memberId: annId, reaction }, openid)
  async function linesOf(openid: string) {
    qunhuo.cloud.clock.advance(2_000)
    const reply = await qunhuo.call('checkin.today', { communityId }, openid)
    if (!reply.ok) throw new Error(reply.code)
    return reply.data
  }
  beforeEach(async () => {
    await qunhuo.call('community.join', { communityId, shown: true, via: 'card' }, 'bob')
    await qunhuo.call('community.join', { communityId, shown: true, via: 'card' }, 'eve')
    await checkIn()
    await qunhuo.call('checkin.say', { communityId, text: '早上好' }, 'ann')
  })

  it('is one each: another replaces it, and it can be taken back', async () => {
    await react('bob', 'fire')
    await react('eve', 'fire')
    await react('eve', 'fire')
    await react('bob', 'love')
    const { lines } = await linesOf('bob')
    expect(lines).toMatchObject([
      {
        mine: 'love',
        reactions: [
          { reaction: 'love', count: 1 },
          { reaction: 'fire', count: 1 },
        ],
      },
    ])
    await react('bob', null)
    expect((await linesOf('ann')).mine?.reactions).toEqual([{ reaction: 'fire', count: 1 }])
    expect((await linesOf('bob')).lines).toMatchObject([{ mine: null }])
  })

  it('goes with the words it was about, and needs a line that is shown', async () => {
    await react('bob', 'fire')
    await qunhuo.call('checkin.say', { communityId, text: '改一句' }, 'ann')
    expect((await linesOf('bob')).lines).toMatchObject([
      { text: '改一句', mine: null, reactions: [] },
    ])
    await qunhuo.call('checkin.say', { communityId, text: '代开发票' }, 'ann')
    expect(await react('bob', 'fire')).toEqual({ ok: false, code: 'LINE_NOT_FOUND' })
    dayLater()
    expect(await react('bob', 'fire')).toEqual({ ok: false, code: 'LINE_NOT_FOUND' })
  })
})
