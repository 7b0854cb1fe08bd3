import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Account, Output } from '../../contract'
import { isWhole } from '../../domain/journal'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { memberIdOf } from '../lib/memberId'

const communityId = demoCommunity._id
const monday = new Date('2026-11-02T01:00:00.000Z')
const DAY_MS = 86_400_000

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
/** Stops the local cloud's clock at an instant. */
function standAt(instant: Date) {
  qunhuo.cloud.clock.freeze()
  qunhuo.cloud.clock.set(instant)
}
beforeEach(async () => {
  await qunhuo.cloud.reset()
  standAt(monday)
  await qunhuo.put('communities', demoCommunity)
})

const join = (openid: string) =>
  qunhuo.call('community.join', { communityId, shown: true, via: 'card' }, openid)
const checkIn = (openid: string, more: { hint?: Account; ticket?: string } = {}) =>
  qunhuo.call('checkin.checkIn', { communityId, ...more }, openid)
const stored = (openid: string) => qunhuo.read('members', memberIdOf(communityId, openid))
const tripsOfLastCall = () => qunhuo.cloud.invocations().at(-1)?.trips
const nextDay = (days = 1) => qunhuo.cloud.clock.advance(days * DAY_MS)

async function memberHome(openid: string) {
  const reply = await qunhuo.call('checkin.home', { communityId }, openid)
  if (!reply.ok || reply.data.status !== 'member') throw new Error('not a member')
  return reply.data
}

async function counted(openid: string, more?: { hint?: Account; ticket?: string }) {
  const reply = await checkIn(openid, more)
  if (!reply.ok) throw new Error(reply.code)
  return reply.data
}

describe('checking in', () => {
  it('gives a newcomer streak 1 and the point', async () => {
    await join('ann')
    expect(await counted('ann')).toMatchObject({
      day: '2026-11-02',
      again: false,
      streak: 1,
      award: { points: 1, reward: null },
      account: { balance: 1, streak: 1, lastDay: '2026-11-02' },
    })
  })

  it('twice on a day gives the same answer again and one award', async () => {
    await join('ann')
    const first = await counted('ann')
    const second = await counted('ann')
    expect(second).toEqual({ ...first, again: true })
  })

  it('grows the streak the next day, starts again after a missed one, rewards the seventh', async () => {
    await join('ann')
    const streaks = []
    for (const days of [0, 1, 2, 1, 1, 1, 1, 1, 1]) {
      nextDay(days)
      const { streak, award } = await counted('ann')
      streaks.push([streak, award.points, award.reward])
    }
    expect(streaks).toEqual([
      [1, 1, null],
      [2, 1, null],
      [1, 1, null],
      [2, 1, null],
      [3, 1, null],
      [4, 1, null],
      [5, 1, null],
      [6, 1, null],
      [7, 8, { points: 7, makeUpCards: 1 }],
    ])
    expect((await stored('ann'))?.makeUpCards).toBe(1)
  })

  it('counts the day by the community’s cut-off', async () => {
    await qunhuo.cloud.reset()
    standAt(new Date('2026-11-02T19:30:00.000Z'))
    await qunhuo.put('communities', { ...demoCommunity, cutOffHour: 4 })
    await join('ann')
    expect((await counted('ann')).day).toBe('2026-11-02')
    standAt(new Date('2026-11-02T20:03:00.000Z'))
    expect(await counted('ann')).toMatchObject({ day: '2026-11-03', streak: 2 })
  })

  it('within two minutes after midnight saves yesterday’s streak, and a double tap saves it once', async () => {
    await join('ann')
    await counted('ann')
    standAt(new Date('2026-11-03T16:01:00.000Z'))
    expect(await counted('ann')).toMatchObject({ day: '2026-11-03', streak: 2, again: false })
    expect(await counted('ann')).toMatchObject({ day: '2026-11-03', streak: 2, again: true })
    standAt(new Date('2026-11-03T16:02:00.000Z'))
    expect(await counted('ann')).toMatchObject({ day: '2026-11-04', streak: 3, again: false })
  })
})

describe('database trips', () => {
  it('are one with the hint on a warm instance, two without, and three after a stale hint', async () => {
    await join('ann')
    const stale = (await memberHome('ann')).account
    const { account } = await counted('ann')
    nextDay()
    await memberHome('ann')
    const tomorrow = await counted('ann', { hint: account })
    expect(tripsOfLastCall()).toBe(1)
    nextDay()
    await memberHome('ann')
    await counted('ann')
    expect(tripsOfLastCall()).toBe(2)
    nextDay()
    await memberHome('ann')
    expect(await counted('ann', { hint: stale })).toMatchObject({ streak: 4 })
    expect(tripsOfLastCall()).toBe(3)
    expect(tomorrow.streak).toBe(2)
  })

  it('are none for a second tap that meets the instance which has just counted the first', async () => {
    await join('ann')
    const { account } = await memberHome('ann')
    const first = await counted('ann', { hint: account })
    for (const hint of [account, first.account]) {
      expect(await counted('ann', { hint })).toEqual({ ...first, again: true })
      expect(tripsOfLastCall()).toBe(0)
    }
  })

  it('are at most three for the first screen, of a member and of a stranger', async () => {
    await join('ann')
    await qunhuo.cloud.reset()
    await qunhuo.put('communities', demoCommunity)
    await memberHomeOrGuest('nobody yet')
    expect(tripsOfLastCall()).toBe(3)
    await memberHomeOrGuest('nobody yet')
    expect(tripsOfLastCall()).toBe(2)
  })
})

async function memberHomeOrGuest(openid: string): Promise<Output<'checkin.home'>> {
  const reply = await qunhuo.call('checkin.home', { communityId }, openid)
  if (!reply.ok) throw new Error(reply.code)
  return reply.data
}

describe('a hint', () => {
  it('that is forged gains nothing', async () => {
    await join('ann')
    const { account } = await memberHome('ann')
    const forged = { ...account, streak: 6, best: 300, balance: 9999, lastDay: '2026-11-01' }
    expect(await counted('ann', { hint: forged })).toMatchObject({
      streak: 1,
      award: { points: 1 },
    })
    expect((await stored('ann'))?.balance).toBe(1)
  })

  it('of somebody else gains nothing', async () => {
    await join('ann')
    await join('bob')
    for (let day = 0; day < 6; day++) {
      await counted('bob')
      nextDay()
    }
    const { account } = await memberHome('bob')
    expect(await counted('ann', { hint: account })).toMatchObject({ streak: 1 })
  })
})

describe('a crowd', () => {
  it('of 200 tapping five times each at once gets 200 check-ins and 200 awards', async () => {
    const people = Array.from({ length: 200 }, (_, index) => `person${index}`)
    await Promise.all(people.map(join))
    const hints = new Map<string, Account>()
    await Promise.all(people.map(async (p) => hints.set(p, (await memberHome(p)).account)))
    const taps = people.flatMap((person) => Array.from({ length: 5 }, () => person))
    const replies = await Promise.all(
      taps.map((p) => checkIn(p, { hint: hints.get(p) as Account })),
    )
    expect(replies.filter(({ ok }) => !ok)).toEqual([])
    expect(replies.filter((reply) => reply.ok && !reply.data.again)).toHaveLength(200)
    for (const person of people) {
      const member = await stored(person)
      expect(member).toMatchObject({ balance: 1, streak: 1, seq: 1, ver: 1 })
      expect(member?.journal).toHaveLength(1)
      expect(isWhole(memberIdOf(communityId, person), member?.journal ?? [])).toBe(true)
    }
    expect((await memberHome('person0')).here.count).toBe(100)
  }, 120_000)
})

describe('a kept check-in', () => {
  it('counts for the day of its ticket when it arrives the next day', async () => {
    await join('ann')
    const { ticket } = await memberHome('ann')
    nextDay()
    expect(await counted('ann', { ticket })).toMatchObject({
      day: '2026-11-02',
      streak: 1,
      again: false,
    })
    expect(await counted('ann')).toMatchObject({ day: '2026-11-03', streak: 2 })
    expect(await counted('ann', { ticket })).toMatchObject({
      day: '2026-11-02',
      streak: 2,
      again: true,
    })
  })

  it('that arrives after the next day’s check-in joins the streak', async () => {
    await join('ann')
    await counted('ann')
    nextDay()
    const { ticket } = await memberHome('ann')
    nextDay()
    const { account } = await counted('ann')
    expect(await counted('ann', { ticket, hint: account })).toMatchObject({
      day: '2026-11-03',
      streak: 3,
    })
  })

  it('is refused a day after its day has ended, with a forged ticket, and with another’s', async () => {
    await join('ann')
    await join('bob')
    const { ticket, ticketExpiry } = await memberHome('ann')
    const forged = `2026-11-01${ticket.slice(10)}`
    expect(await checkIn('ann', { ticket: forged })).toEqual({ ok: false, code: 'TICKET_INVALID' })
    expect(await checkIn('bob', { ticket })).toEqual({ ok: false, code: 'TICKET_INVALID' })
    standAt(new Date(ticketExpiry))
    expect(await checkIn('ann', { ticket })).toEqual({ ok: false, code: 'TICKET_EXPIRED' })
    expect((await stored('ann'))?.seq).toBe(0)
  })
})

describe('the journal', () => {
  it('is paged out every 64 entries, and page and journal are one whole chain', async () => {
    await join('ann')
    let hint: Account | undefined
    for (let day = 0; day < 62; day++) {
      hint = (await counted('ann', hint ? { hint } : {})).account
      nextDay()
    }
    const memberId = memberIdOf(communityId, 'ann')
    const page = await qunhuo.read('ledger', `${memberId}_1`)
    const member = await stored('ann')
    expect(page?.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 64 }, (_, i) => i + 1))
    expect(member?.journal[0]?.seq).toBe(33)
    const later = member?.journal.filter(({ seq }) => seq > 64) ?? []
    const all = [...(page?.entries ?? []), ...later]
    expect(all).toHaveLength(62 + 8)
    expect(isWhole(memberId, all)).toBe(true)
    expect(member?.balance).toBe(62 + 8 * 7)
  })
})
