import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Input, Output } from '../../contract'
import { count } from '../../domain/pollResult'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import type { Ballot, Member } from '../lib/collections'
import { ownPartOf } from '../lib/hashedId'
import { memberIdOf } from '../lib/memberId'
import { ballotIdOf } from './ballotId'

const communityId = demoCommunity._id
const monday = new Date('2026-11-02T01:00:00.000Z')
const RESULT_LIFE_MS = 3_000
const MINUTE_MS = 60_000

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.reset({ keepInstances: true })
  qunhuo.cloud.clock.set(monday)
  const staff = { [memberIdOf(communityId, 'admin')]: 'admin' as const }
  await qunhuo.put('communities', { ...demoCommunity, staff })
  for (const person of ['admin', 'ann', 'bob', 'cai']) await join(person)
})

const join = (openid: string) =>
  qunhuo.call('community.join', { communityId, nickname: openid, shown: true, via: 'card' }, openid)

/** Makes a member like another who has done nothing yet. */
async function joinedAs(like: string, openid: string): Promise<void> {
  const _id = memberIdOf(communityId, openid)
  await qunhuo.put('members', { ...(await memberOf(like)), _id, openid })
}

type Launching = Input<'poll.launch'>
type Voting = Input<'poll.vote'>

let requests = 0

async function launched(change: Partial<Launching> = {}): Promise<string> {
  const reply = await qunhuo.call('poll.launch', launching(change), 'admin')
  if (!reply.ok) throw new Error(reply.code + (reply.detail ?? ''))
  return reply.data.pollId
}

function launching(change: Partial<Launching> = {}): Launching {
  requests += 1
  return {
    communityId,
    requestId: `request${String(requests).padStart(15, '0')}`,
    title: '周五团建去哪里',
    options: [{ text: '江边骑行' }, { text: '室内攀岩' }, { text: '桌游馆' }],
    most: 1,
    other: false,
    additions: false,
    changes: true,
    showing: 'live',
    voters: 'everyone',
    repeat: 'never',
    closesAt: '2026-11-06T10:00:00.000Z',
    anonymous: false,
    ...change,
  }
}

const vote = (openid: string, pollId: string, choices: string[], more: Partial<Voting> = {}) =>
  qunhuo.call('poll.vote', { communityId, pollId, choices, again: false, ...more }, openid)

async function show(openid: string, pollId: string): Promise<Output<'poll.show'>> {
  const reply = await qunhuo.call('poll.show', { communityId, pollId }, openid)
  if (!reply.ok) throw new Error(reply.code)
  return reply.data
}

const ballotOf = (openid: string, pollId: string) =>
  qunhuo.read('ballots', ballotIdOf(pollId, memberIdOf(communityId, openid)))

async function memberOf(openid: string): Promise<Member> {
  const member = await qunhuo.read('members', memberIdOf(communityId, openid))
  if (!member) throw new Error('no member')
  return member
}

async function ballots(people: readonly string[], pollId: string): Promise<Ballot[]> {
  const found = await Promise.all(people.map((person) => ballotOf(person, pollId)))
  return found.filter((ballot) => ballot !== null)
}

/** What is shown, once no copy can be older than the last vote, must be what the raw ballots add up to. */
async function expectExact(people: readonly string[], pollId: string) {
  qunhuo.cloud.clock.advance(RESULT_LIFE_MS + 1)
  const { result, voted } = await show('admin', pollId)
  const recount = count(await ballots(people, pollId))
  expect(result).toEqual(recount)
  expect(voted).toBe(recount.voters)
  return recount
}

const trips = () => qunhuo.cloud.invocations().at(-1)?.trips

describe('a picture of an option', () => {
  it('is shown with it once it has passed, and an option without one has none', async () => {
    const path = `pictures/${communityId}/ride.jpg`
    const picture = await qunhuo.cloud.storage.put(path, Buffer.from('a ride'))
    const options = [{ text: '江边骑行', picture }, { text: '桌游馆' }]
    const pollId = await launched({ options, additions: true })
    await qunhuo.call('poll.addOption', { communityId, pollId, text: '露营' }, 'bob')
    const before = (await show('ann', pollId)).options
    expect(before.map((option) => option.picture)).toEqual(['', '', ''])
    qunhuo.cloud.clock.advance(MINUTE_MS)
    await qunhuo.cloud.settled()
    const shown = (await show('ann', pollId)).options.map((option) => option.picture)
    expect(shown).toEqual([picture, '', ''])
  })

  it('is an address and nothing else', async () => {
    const options = [{ text: '江边骑行', picture: '<img src=x>' }, { text: '桌游馆' }]
    const reply = await qunhuo.call('poll.launch', launching({ options }), 'admin')
    expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT' })
  })
})

describe('a first vote', () => {
  it('is two trips with a fitting hint, earns one point and is in the result at once', async () => {
    const pollId = await launched()
    const { account, points } = await show('ann', pollId)
    expect(points).toBe(1)
    const reply = await vote('ann', pollId, ['1'], { hint: account })
    expect(reply).toMatchObject({ ok: true, data: { points: 1, mine: { choices: ['1'] } } })
    expect(trips()).toBe(2)
    expect(await show('ann', pollId)).toMatchObject({
      mine: { choices: ['1'] },
      voted: 1,
      result: { voters: 1, counts: { '1': 1 } },
    })
    expect(await memberOf('ann')).toMatchObject({ balance: 1, seq: 1 })
    await expectExact(['ann'], pollId)
  })

  it('ten times at once is one ballot and one point', async () => {
    const pollId = await launched()
    const replies = await Promise.all(Array.from({ length: 10 }, () => vote('ann', pollId, ['2'])))
    expect(replies.every(({ ok }) => ok)).toBe(true)
    expect(await memberOf('ann')).toMatchObject({ balance: 1, seq: 1 })
    expect(await expectExact(['ann'], pollId)).toEqual({ voters: 1, counts: { '2': 1 } })
  })

  it('earns nothing again by a fitting hint, nor after the journal has forgotten it', async () => {
    const pollId = await launched()
    await vote('ann', pollId, ['1'])
    const { account } = await show('ann', pollId)
    const replay = await vote('ann', pollId, ['1'], { hint: account })
    expect(replay).toMatchObject({ ok: true, data: { points: 0 } })
    await qunhuo.put('members', { ...(await memberOf('ann')), journal: [] })
    const later = await vote('ann', pollId, ['2'], { hint: account })
    expect(later).toMatchObject({ ok: true, data: { points: 0, mine: { choices: ['2'] } } })
    expect(await memberOf('ann')).toMatchObject({ balance: 1, seq: 1 })
  })

  it('is for members alone', async () => {
    const pollId = await launched()
    expect(await vote('stranger', pollId, ['1'])).toEqual({ ok: false, code: 'NOT_A_MEMBER' })
    await qunhuo.put('members', { ...(await memberOf('bob')), state: 'removed' })
    expect(await vote('bob', pollId, ['1'])).toEqual({ ok: false, code: 'MEMBER_REMOVED' })
    expect(await expectExact(['stranger', 'bob'], pollId)).toEqual({ voters: 0, counts: {} })
  })

  it('is for those of its launch, where it says so', async () => {
    const pollId = await launched({ voters: 'membersAtLaunch' })
    qunhuo.cloud.clock.advance(MINUTE_MS)
    await join('dan')
    expect(await vote('dan', pollId, ['1'])).toEqual({ ok: false, code: 'NOT_A_VOTER' })
    expect(await vote('ann', pollId, ['1'])).toMatchObject({ ok: true })
    const staffOnly = await launched({ voters: 'staff' })
    expect(await vote('ann', staffOnly, ['1'])).toEqual({ ok: false, code: 'NOT_A_VOTER' })
    expect(await vote('admin', staffOnly, ['1'])).toMatchObject({ ok: true })
  })

  it('finds only polls of its own community', async () => {
    const pollId = await launched()
    await qunhuo.put('communities', { ...demoCommunity, _id: '1111111111' })
    const elsewhere = { communityId: '1111111111', pollId, choices: ['1'], again: false }
    expect(await qunhuo.call('poll.vote', elsewhere, 'ann')).toEqual({
      ok: false,
      code: 'POLL_NOT_FOUND',
    })
  })
})

describe('a change', () => {
  it('is one trip and moves the vote', async () => {
    const pollId = await launched()
    await vote('ann', pollId, ['1'])
    qunhuo.cloud.clock.advance(1_000)
    const reply = await vote('ann', pollId, ['3'], { again: true })
    expect(reply).toMatchObject({ ok: true, data: { points: 0, account: null } })
    expect(trips()).toBe(1)
    expect(await expectExact(['ann'], pollId)).toEqual({ voters: 1, counts: { '3': 1 } })
  })

  it('by a phone that is wrong about a vote before is a first vote', async () => {
    const pollId = await launched()
    const reply = await vote('ann', pollId, ['3'], { again: true })
    expect(reply).toMatchObject({ ok: true, data: { points: 1 } })
    await expectExact(['ann'], pollId)
  })

  it('that arrives after a later one changes nothing, and says what stands', async () => {
    const pollId = await launched()
    await vote('ann', pollId, ['1'])
    const late = await ballotOf('ann', pollId)
    if (!late) throw new Error('no ballot')
    const at = new Date(monday.getTime() + MINUTE_MS)
    await qunhuo.put('ballots', { ...late, choices: ['2'], at })
    const reply = await vote('ann', pollId, ['3'], { again: true })
    expect(reply).toMatchObject({ ok: true, data: { mine: { choices: ['2'] } } })
  })

  it('is refused where a vote is for good; the same again is not', async () => {
    const pollId = await launched({ changes: false })
    await vote('ann', pollId, ['1'])
    expect(await vote('ann', pollId, ['2'], { again: true })).toEqual({
      ok: false,
      code: 'VOTE_FINAL',
    })
    expect(await vote('ann', pollId, ['1'])).toMatchObject({ ok: true })
    expect(await expectExact(['ann'], pollId)).toEqual({ voters: 1, counts: { '1': 1 } })
  })
})

describe('a choice', () => {
  it('of several is counted each, up to as many as allowed', async () => {
    const pollId = await launched({ most: 2 })
    expect(await vote('ann', pollId, ['1', '2', '3'])).toEqual({
      ok: false,
      code: 'INVALID_INPUT',
      detail: 'choices',
    })
    await vote('ann', pollId, ['1', '2'])
    await vote('bob', pollId, ['2'])
    expect(await expectExact(['ann', 'bob'], pollId)).toEqual({
      voters: 2,
      counts: { '1': 1, '2': 2 },
    })
  })

  it('in words of one’s own is counted; what the check does not pass is read by nobody', async () => {
    const pollId = await launched({ other: true })
    await vote('ann', pollId, ['other'], { other: '去看画展' })
    await vote('bob', pollId, ['other'], { other: '一起刷单返利' })
    const seen = await show('cai', pollId)
    expect(seen.words).toEqual(['去看画展'])
    expect((await show('bob', pollId)).mine?.other).toEqual({ text: '一起刷单返利', held: true })
    expect((await expectExact(['ann', 'bob'], pollId)).counts).toEqual({ other: 2 })
  })

  it('may be an option that a member has just added', async () => {
    const pollId = await launched({ additions: true })
    await vote('ann', pollId, ['1'])
    const adding = { communityId, pollId, text: '看画展' }
    const both = await Promise.all([
      qunhuo.call('poll.addOption', adding, 'bob'),
      qunhuo.call('poll.addOption', { ...adding, text: '露营' }, 'cai'),
    ])
    const ids = both.map((reply) => (reply.ok ? reply.data.id : reply.code))
    expect([...ids].sort()).toEqual(['4', '5'])
    expect(await qunhuo.call('poll.addOption', adding, 'ann')).toEqual({
      ok: true,
      data: { id: ids[0] },
    })
    expect(await vote('bob', pollId, [ids[0] ?? ''])).toMatchObject({ ok: true })
    await expectExact(['ann', 'bob'], pollId)
  })
})

describe('an option with a quota', () => {
  const places = (pollId: string) => qunhuo.read('seats', `${pollId}_1`)

  it('is never given to more than there are places, and comes free when somebody leaves it', async () => {
    const pollId = await launched({
      options: [{ text: '周六场', quota: 2 }, { text: '周日场' }],
    })
    const people = ['admin', 'ann', 'bob', 'cai']
    const replies = await Promise.all(people.map((person) => vote(person, pollId, ['1'])))
    const refused = replies.filter((reply) => !reply.ok)
    expect(refused).toHaveLength(2)
    expect(refused[0]).toEqual({ ok: false, code: 'OPTION_FULL', detail: '周六场' })
    expect((await expectExact(people, pollId)).counts).toEqual({ '1': 2 })
    expect(await places(pollId)).toMatchObject({ left: 0 })

    const inside = people[replies.findIndex(({ ok }) => ok)] ?? ''
    await vote(inside, pollId, ['2'], { again: true })
    expect(await places(pollId)).toMatchObject({ left: 1 })
    const outside = people[replies.findIndex(({ ok }) => !ok)] ?? ''
    expect(await vote(outside, pollId, ['1'])).toMatchObject({ ok: true })
    expect((await expectExact(people, pollId)).counts).toEqual({ '1': 2, '2': 1 })
  })

  it('gets back a place whose vote broke off', async () => {
    const pollId = await launched({
      options: [{ text: '周六场', quota: 1 }, { text: '周日场' }],
    })
    const faults = qunhuo.cloud.faults
    // Places read, member read, place taken: then the instance dies.
    faults.add({ kind: 'kill', after: 6, function: 'poll', times: 1 })
    await vote('ann', pollId, ['1']).catch(() => undefined)
    expect(await places(pollId)).toMatchObject({ left: 0 })
    expect(await ballotOf('ann', pollId)).toBeNull()
    qunhuo.cloud.clock.advance(3 * MINUTE_MS)
    await qunhuo.cloud.settled()
    expect(await places(pollId)).toMatchObject({ left: 1, holders: {} })
    expect(await vote('bob', pollId, ['1'])).toMatchObject({ ok: true })
  })
})

describe('two hundred people at once', () => {
  it('with double taps and changes are counted to the vote', async () => {
    const pollId = await launched()
    const people = Array.from({ length: 200 }, (_, index) => `person${index}`)
    await Promise.all(people.map((person) => joinedAs('ann', person)))
    const option = (index: number) => String((index % 3) + 1)
    await Promise.all(
      people.flatMap((person, index) => [
        vote(person, pollId, [option(index)]),
        vote(person, pollId, [option(index)]),
      ]),
    )
    await Promise.all(
      people
        .filter((_, index) => index % 4 === 0)
        .map((person, index) => vote(person, pollId, [option(index + 1)], { again: true })),
    )
    const { voters } = await expectExact(people, pollId)
    expect(voters).toBe(200)
    const members = await Promise.all(people.map(memberOf))
    expect(members.every(({ balance, seq }) => balance === 1 && seq === 1)).toBe(true)
  })
})

describe('somebody who erased themselves and came back', () => {
  const first = (openid: string) => memberIdOf(communityId, openid)
  const second = (openid: string) => memberIdOf(communityId, openid, 1)
  const stored = (pollId: string, memberId: string) =>
    qunhuo.read('ballots', ballotIdOf(pollId, memberId))
  const places = (pollId: string) => qunhuo.read('seats', `${pollId}_1`)
  const limited = { options: [{ text: '周六场', quota: 2 }, { text: '周日场' }] }

  async function begunAnew(openid: string): Promise<void> {
    expect(await qunhuo.call('community.erase', { communityId }, openid)).toMatchObject({
      ok: true,
    })
    expect(await join(openid)).toMatchObject({ ok: true })
  }

  it.each([
    ['a plain poll', {}],
    ['a poll with places', limited],
  ])('votes in %s under the id of now, and changes that vote', async (_, more) => {
    const pollId = await launched(more)
    await begunAnew('ann')
    const reply = await vote('ann', pollId, ['1'])
    expect(reply).toMatchObject({ ok: true, data: { points: 1, mine: { choices: ['1'] } } })
    expect(await stored(pollId, first('ann'))).toBeNull()
    expect(await stored(pollId, second('ann'))).toMatchObject({ memberId: second('ann') })
    qunhuo.cloud.clock.advance(1_000)
    expect(await vote('ann', pollId, ['2'], { again: true })).toMatchObject({
      ok: true,
      data: { points: 0, mine: { choices: ['2'] } },
    })
    expect(await stored(pollId, second('ann'))).toMatchObject({ choices: ['2'] })
    expect((await show('ann', pollId)).mine).toMatchObject({ choices: ['2'] })
  })

  it('holds the place that the vote of now is for, and no other', async () => {
    const pollId = await launched(limited)
    await begunAnew('ann')
    await vote('ann', pollId, ['1'])
    const holders = Object.keys((await places(pollId))?.holders ?? {})
    expect(holders).toEqual([ownPartOf(second('ann'))])
    expect(await places(pollId)).toMatchObject({ left: 1 })
    qunhuo.cloud.clock.advance(1_000)
    await vote('ann', pollId, ['2'], { again: true })
    expect(await places(pollId)).toMatchObject({ left: 2, holders: {} })
  })

  it.each([
    ['a plain poll', {}],
    ['a poll with places', limited],
  ])('votes no second time in %s, and the first vote stays what it was', async (_, more) => {
    const pollId = await launched(more)
    await vote('ann', pollId, ['1'])
    await begunAnew('ann')
    const before = await stored(pollId, first('ann'))
    qunhuo.cloud.clock.advance(1_000)
    for (const again of [false, true])
      for (const choice of ['1', '2'])
        expect(await vote('ann', pollId, [choice], { again })).toEqual({
          ok: false,
          code: 'VOTED_BEFORE',
        })
    expect(await stored(pollId, first('ann'))).toEqual(before)
    expect(await stored(pollId, second('ann'))).toBeNull()
    const { balance } = (await qunhuo.read('members', second('ann'))) ?? {}
    expect(balance).toBe(0)
    qunhuo.cloud.clock.advance(RESULT_LIFE_MS + 1)
    expect(await show('bob', pollId)).toMatchObject({ voted: 1, result: { counts: { '1': 1 } } })
    if (more === limited)
      expect(Object.keys((await places(pollId))?.holders ?? {})).toEqual([ownPartOf(first('ann'))])
  })

  it('votes no third time after a second life either', async () => {
    const pollId = await launched()
    await begunAnew('ann')
    await vote('ann', pollId, ['1'])
    await begunAnew('ann')
    expect(await vote('ann', pollId, ['2'])).toEqual({ ok: false, code: 'VOTED_BEFORE' })
  })

  it('without coming back changes nothing of the vote', async () => {
    const pollId = await launched()
    await vote('ann', pollId, ['1'])
    await qunhuo.call('community.erase', { communityId }, 'ann')
    const before = await stored(pollId, first('ann'))
    qunhuo.cloud.clock.advance(1_000)
    for (const again of [false, true])
      expect(await vote('ann', pollId, ['2'], { again })).toEqual({
        ok: false,
        code: 'NOT_A_MEMBER',
      })
    expect(await stored(pollId, first('ann'))).toEqual(before)
  })

  it('has words looked at once', async () => {
    const pollId = await launched({ other: true })
    await begunAnew('ann')
    const checks = () => qunhuo.cloud.outbox.list().filter(({ api }) => api.includes('msgSecCheck'))
    const before = checks().length
    expect(await vote('ann', pollId, ['other'], { other: '露营' })).toMatchObject({ ok: true })
    expect(checks().length - before).toBe(1)
  })
})
