import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../contract'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { hashedId } from '../lib/hashedId'
import { memberIdOf } from '../lib/memberId'

const communityId = demoCommunity._id
const friday = new Date('2026-11-06T01:00:00.000Z')
const evening = '2026-11-06T10:00:00.000Z'
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.reset({ keepInstances: true })
  qunhuo.cloud.clock.set(friday)
  const staff = { [memberIdOf(communityId, 'admin')]: 'admin' as const }
  await qunhuo.put('communities', { ...demoCommunity, staff })
  for (const person of ['admin', 'ann', 'bob']) await join(person)
})

const join = (openid: string) =>
  qunhuo.call('community.join', { communityId, nickname: openid, shown: true, via: 'card' }, openid)

type Launching = Input<'poll.launch'>

let requests = 0

function launching(change: Partial<Launching> = {}): Launching {
  requests += 1
  return {
    communityId,
    requestId: `dues${String(requests).padStart(18, '0')}`,
    title: '周五吃什么',
    options: [{ text: '火锅' }, { text: '烧烤' }],
    most: 1,
    other: false,
    additions: false,
    changes: true,
    showing: 'live',
    voters: 'everyone',
    repeat: 'never',
    closesAt: evening,
    anonymous: false,
    ...change,
  }
}

const launch = (input: Launching, openid = 'admin') => qunhuo.call('poll.launch', input, openid)

async function launched(change: Partial<Launching> = {}): Promise<string> {
  const reply = await launch(launching(change))
  if (!reply.ok) throw new Error(reply.code + (reply.detail ?? ''))
  return reply.data.pollId
}

const vote = (openid: string, pollId: string, choice: string, again = false) =>
  qunhuo.call('poll.vote', { communityId, pollId, choices: [choice], again }, openid)

const close = (pollId: string) => qunhuo.call('poll.close', { communityId, pollId }, 'admin')

const stopRepeating = (pollId: string) =>
  qunhuo.call('poll.stopRepeating', { communityId, pollId }, 'admin')

/** Lets the time pass up to an instant, and the timer come. */
async function until(instant: Date | string) {
  qunhuo.cloud.clock.set(new Date(instant))
  await qunhuo.cloud.fireTimer('poll', 'closeDue')
}

const after = (instant: string, ms: number) => new Date(new Date(instant).getTime() + ms)

describe('launching', () => {
  it('twice by one request makes one poll; another under its id is refused', async () => {
    const input = launching()
    const first = await launch(input)
    expect(first.ok).toBe(true)
    expect(await launch(input)).toEqual(first)
    expect(await launch({ ...input, title: '周六吃什么' })).toEqual({
      ok: false,
      code: 'REQUEST_REUSED',
    })
  })

  it('is for staff, for plans that fit, and for words that pass', async () => {
    expect(await launch(launching(), 'ann')).toEqual({ ok: false, code: 'FORBIDDEN' })
    expect(await launch(launching({ most: 3 }))).toMatchObject({
      code: 'INVALID_INPUT',
      detail: 'most',
    })
    expect(await launch(launching({ title: '一起刷单返利' }))).toMatchObject({
      code: 'CONTENT_HELD',
    })
  })
})

describe('the close', () => {
  it('comes by the clock: a vote after it is refused, however late the timer is', async () => {
    const pollId = await launched()
    await vote('ann', pollId, '1')
    qunhuo.cloud.clock.set(new Date(evening))
    expect(await vote('bob', pollId, '2')).toEqual({ ok: false, code: 'POLL_CLOSED' })
    expect(await vote('ann', pollId, '2', true)).toEqual({ ok: false, code: 'POLL_CLOSED' })
    const reply = await qunhuo.call('poll.show', { communityId, pollId }, 'bob')
    expect(reply).toMatchObject({ data: { phase: 'closed', result: { counts: { '1': 1 } } } })
    expect(await qunhuo.read('polls', pollId)).toMatchObject({ state: 'open' })
  })

  it('is settled by the timer, with nobody there, and the result stays', async () => {
    const soon = after(friday.toISOString(), 3 * MINUTE_MS).toISOString()
    const pollId = await launched({ showing: 'afterClose', closesAt: soon })
    await vote('ann', pollId, '1')
    await vote('bob', pollId, '2')
    const before = await qunhuo.call('poll.show', { communityId, pollId }, 'ann')
    expect(before).toMatchObject({ data: { result: null, voted: 2 } })
    qunhuo.cloud.clock.set(after(soon, 2 * MINUTE_MS))
    await qunhuo.cloud.settled()
    const result = { voters: 2, counts: { '1': 1, '2': 1 } }
    expect(await qunhuo.read('polls', pollId)).toMatchObject({ state: 'told', result })
    const past = await qunhuo.call('poll.list', { communityId, which: 'past' }, 'ann')
    expect(past).toMatchObject({
      data: {
        polls: [{ pollId, phase: 'closed', outcome: { voters: 2, first: ['火锅', '烧烤'] } }],
      },
    })
  })

  it('early comes in five seconds, so that no vote is taken that would not count', async () => {
    const pollId = await launched()
    await vote('ann', pollId, '1')
    const reply = await close(pollId)
    if (!reply.ok) throw new Error(reply.code)
    expect(new Date(reply.data.closesAt).getTime() - friday.getTime()).toBeLessThan(10_000)
    expect(await close(pollId)).toMatchObject({ ok: true })
    expect(await vote('bob', pollId, '2')).toMatchObject({ ok: true })
    qunhuo.cloud.clock.advance(6_000)
    expect(await vote('ann', pollId, '2', true)).toEqual({ ok: false, code: 'POLL_CLOSED' })
    await until(after(friday.toISOString(), 3 * MINUTE_MS))
    expect(await qunhuo.read('polls', pollId)).toMatchObject({
      result: { voters: 2, counts: { '1': 1, '2': 1 } },
    })
  })
})

describe('a repeated poll', () => {
  const nextFriday = after(friday.toISOString(), 7 * DAY_MS)

  it('has one next run, at the same hours a week later, however often the timer comes', async () => {
    const pollId = await launched({ repeat: 'weekly' })
    await until(after(evening, MINUTE_MS))
    await Promise.all(Array.from({ length: 3 }, () => qunhuo.cloud.fireTimer('poll', 'closeDue')))
    const nextId = hashedId('poll', pollId, 1)
    const list = await qunhuo.call('poll.list', { communityId, which: 'open' }, 'ann')
    if (!list.ok) throw new Error(list.code)
    expect(list.data.polls).toMatchObject([
      { pollId: nextId, phase: 'ahead', opensAt: nextFriday.toISOString() },
    ])
    expect(list.data.polls).toHaveLength(1)
    expect(await vote('ann', nextId, '1')).toEqual({ ok: false, code: 'POLL_AHEAD' })
    qunhuo.cloud.clock.set(after(nextFriday.toISOString(), MINUTE_MS))
    expect(await vote('ann', nextId, '1')).toMatchObject({ ok: true, data: { points: 1 } })
  })

  it('ends though staff stop it from a run that is over: the one ahead is withdrawn', async () => {
    const options = [{ text: '周六场', quota: 2 }, { text: '周日场' }]
    const pollId = await launched({ repeat: 'weekly', options })
    await until(after(evening, MINUTE_MS))
    const nextId = hashedId('poll', pollId, 1)
    expect(await qunhuo.read('seats', `${nextId}_1`)).not.toBeNull()
    await stopRepeating(pollId)
    expect(await qunhuo.read('polls', nextId)).toBeNull()
    expect(await qunhuo.read('seats', `${nextId}_1`)).toBeNull()
    expect(await qunhuo.read('polls', pollId)).not.toBeNull()
  })

  it('that is stopped while a run is open has that run to its end, and no other', async () => {
    const pollId = await launched({ repeat: 'weekly' })
    await until(after(evening, MINUTE_MS))
    const nextId = hashedId('poll', pollId, 1)
    await until(after(nextFriday.toISOString(), MINUTE_MS))
    await stopRepeating(pollId)
    expect(await vote('ann', nextId, '1')).toMatchObject({ ok: true })
    await until(after(evening, 7 * DAY_MS + 2 * MINUTE_MS))
    expect(await qunhuo.read('polls', nextId)).toMatchObject({ state: 'told' })
    expect(await qunhuo.read('polls', hashedId('poll', pollId, 2))).toBeNull()
  })

  it('ends when staff say so, or when its next run is withdrawn', async () => {
    const stopped = await launched({ repeat: 'weekly' })
    await stopRepeating(stopped)
    const withdrawn = await launched({ repeat: 'weekly' })
    await until(after(evening, MINUTE_MS))
    expect(await qunhuo.read('polls', hashedId('poll', stopped, 1))).toBeNull()
    const nextId = hashedId('poll', withdrawn, 1)
    expect(await qunhuo.read('polls', nextId)).not.toBeNull()
    await close(nextId)
    expect(await qunhuo.read('polls', nextId)).toBeNull()
  })
})

describe('whoever asked', () => {
  const remind = (openid: string, pollId: string) => {
    qunhuo.cloud.consents.add(openid, 'local-poll-closed')
    return qunhuo.call('poll.remind', { communityId, pollId }, openid)
  }
  const messages = () =>
    qunhuo.cloud.outbox.list().filter(({ api }) => api === 'subscribeMessage.send')

  it('is told of the close, once, and nobody else is', async () => {
    const pollId = await launched()
    await remind('ann', pollId)
    await remind('ann', pollId)
    await until(after(evening, 2 * MINUTE_MS))
    await qunhuo.cloud.fireTimer('poll', 'closeDue')
    expect(messages()).toHaveLength(1)
    expect(messages()[0]).toMatchObject({
      params: {
        touser: 'ann',
        page: `packages/poll/poll/index?c=${communityId}&p=${pollId}`,
        data: { thing1: { value: '周五吃什么' }, time3: { value: '2026年11月6日 18:00' } },
      },
    })
  })

  it('of a poll that closes at night is told in the morning', async () => {
    const night = '2026-11-06T15:30:00.000Z'
    const pollId = await launched({ closesAt: night })
    await remind('ann', pollId)
    await until(after(night, 5 * MINUTE_MS))
    expect(messages()).toHaveLength(0)
    await until('2026-11-07T00:01:00.000Z')
    expect(messages()).toHaveLength(1)
    expect(await qunhuo.read('polls', pollId)).toMatchObject({ state: 'told' })
  })
})
