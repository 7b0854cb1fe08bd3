import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../contract'
import { openAccount } from '../../domain/account'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import type { Member } from '../lib/collections'
import { memberIdOf } from '../lib/memberId'

const communityId = demoCommunity._id
const now = new Date('2026-11-04T02:00:00.000Z')

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.reset()
  qunhuo.cloud.clock.freeze()
  qunhuo.cloud.clock.set(now)
  await qunhuo.put('communities', demoCommunity)
})

/** A member with so many points in this week, this month and ever. */
async function has(openid: string, points: number, more: Partial<Member> = {}) {
  const _id = memberIdOf(communityId, openid)
  const sums = { week: { id: '2026-W45', points }, month: { id: '202611', points }, earned: points }
  await qunhuo.put('members', {
    ...openAccount(_id, '2026-11-02'),
    ...sums,
    _id,
    communityId,
    openid,
    state: 'active',
    nickname: openid,
    avatar: '',
    hidden: false,
    via: 'card',
    channel: null,
    acknowledged: 0,
    joinedAt: now,
    joinedDay: '2026-11-02',
    journal: [],
    ...more,
  })
}

async function board(openid: string, more: Partial<Input<'board.show'>> = {}) {
  const input = { communityId, by: 'points', span: 'week', ...more } as const
  const reply = await qunhuo.call('board.show', input, openid)
  if (!reply.ok) throw new Error(reply.code)
  return reply.data
}

/** Runs the timer as the platform does. */
const count = () => qunhuo.cloud.fireTimer('board', 'count')
const trips = () => qunhuo.cloud.invocations().at(-1)?.trips
const inWords = (rows: Awaited<ReturnType<typeof board>>['rows']) =>
  rows.map(({ place, person, score }) => `${place} ${person.nickname} ${score}`)

describe('a leaderboard', () => {
  it('shows the best first, ties at one place, and not those without points', async () => {
    await has('ann', 9)
    await has('bob', 7)
    await has('eve', 7)
    await has('tom', 5)
    await has('new', 0)
    const { rows, me } = await board('tom')
    expect(inWords(rows).sort()).toEqual(['1 ann 9', '2 bob 7', '2 eve 7', '4 tom 5'])
    expect(me).toEqual({ score: 5, place: 4, exact: true, hidden: false })
    expect((await board('new')).me).toMatchObject({ place: null, score: 0 })
  })

  it('of another week or month starts anew, that of all time does not', async () => {
    await has('ann', 9)
    qunhuo.cloud.clock.set(new Date('2026-12-01T02:00:00.000Z'))
    expect((await board('ann')).rows).toEqual([])
    expect((await board('ann', { span: 'month' })).rows).toEqual([])
    expect((await board('ann', { span: 'all' })).rows).toHaveLength(1)
  })

  it('of streaks shows those that stand, over rest days too', async () => {
    await qunhuo.put('communities', { ...demoCommunity, workingDaysOnly: true })
    qunhuo.cloud.clock.set(new Date('2026-11-09T02:00:00.000Z'))
    await has('ann', 1, { lastDay: '2026-11-09', streak: 4 })
    await has('bob', 1, { lastDay: '2026-11-06', streak: 9 })
    await has('eve', 1, { lastDay: '2026-11-05', streak: 12 })
    const { rows, me } = await board('eve', { by: 'streak' })
    expect(inWords(rows)).toEqual(['1 bob 9', '2 ann 4'])
    expect(me).toMatchObject({ score: 0, place: null })
  })

  it('shows a hidden member to nobody, and the place to that member alone', async () => {
    await has('ann', 9)
    await has('bob', 7)
    await has('eve', 5)
    await has('gone', 8, { state: 'left' })
    expect(await qunhuo.call('board.hide', { communityId, hidden: true }, 'bob')).toMatchObject({
      data: { hidden: true },
    })
    expect(inWords((await board('eve')).rows)).toEqual(['1 ann 9', '2 eve 5'])
    const hidden = await board('bob')
    expect(hidden.me).toEqual({ score: 7, place: 2, exact: true, hidden: true })
    expect(inWords(hidden.rows)).toEqual(['1 ann 9', '2 eve 5'])
  })

  it('tells places and neighbours, to the hundredth exactly and beyond as of the last count', async () => {
    for (let number = 1; number <= 130; number++) await has(`p${number}`, 1_000 - number)
    const near = await board('p60')
    expect(near.me).toMatchObject({ place: 60, exact: true })
    expect(inWords(near.around)).toEqual(
      [57, 58, 59, 60, 61, 62, 63].map((n) => `${n} p${n} ${1_000 - n}`),
    )
    expect((await board('p7')).around).toEqual([])

    expect((await board('p120')).me).toMatchObject({ place: null, exact: false })
    await count()
    const far = await board('p120')
    expect(far.me).toMatchObject({ place: 120, exact: false })
    expect(inWords(far.around)).toEqual(
      [117, 118, 119, 120, 121, 122, 123].map((n) => `${n} p${n} ${1_000 - n}`),
    )
    expect(trips()).toBeLessThanOrEqual(4)
    expect((await board('p130')).me.place).toBe(130)
    expect(inWords((await board('p130')).around)).toHaveLength(4)
  })
})

describe('the board of teams', () => {
  const choose = (team: string | null, openid: string) =>
    qunhuo.call('board.chooseTeam', { communityId, team }, openid)
  const teams = async () => {
    const reply = await qunhuo.call('board.teams', { communityId, span: 'week' }, 'ann')
    if (!reply.ok) throw new Error(reply.code)
    return reply.data
  }

  it('counts points a member for each team that the admins named', async () => {
    const annId = memberIdOf(communityId, 'ann')
    await qunhuo.put('communities', { ...demoCommunity, staff: { [annId]: 'admin' } })
    await has('ann', 9)
    await has('bob', 2)
    await has('eve', 6)
    await qunhuo.call('board.setTeams', { communityId, teams: ['研发', '运营'] }, 'ann')
    await choose('研发', 'ann')
    await choose('研发', 'bob')
    await choose('运营', 'eve')
    expect(await choose('外星', 'eve')).toEqual({ ok: false, code: 'TEAM_NOT_FOUND' })
    expect(await teams()).toMatchObject({ countedAt: null, rows: [], mine: '研发' })
    await count()
    expect(await teams()).toMatchObject({
      countedAt: now.toISOString(),
      rows: [
        { place: 1, team: '运营', members: 1, average: 60 },
        { place: 2, team: '研发', members: 2, average: 55 },
      ],
    })
  })

  it('is not counted any more once nobody has looked for a day', async () => {
    await has('ann', 9)
    await teams()
    qunhuo.cloud.clock.advance(2 * 86_400_000)
    await count()
    expect(await qunhuo.read('boards', communityId)).toMatchObject({
      active: false,
      countedAt: null,
    })
    await teams()
    expect(await qunhuo.read('boards', communityId)).toMatchObject({ active: true })
  })
})
