import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memberIdOf } from '../../cloudfunctions/lib/memberId'
import { isWhole } from '../../domain/journal'
import { count } from '../../domain/pollResult'
import { type Qunhuo, startQunhuo } from '../startQunhuo'
import { demoCommunity } from './demoCommunity'
import { headquarters } from './demoTree'
import { newestCheckIn } from './newestCheckIn'
import { demoPeople, playable } from './people'
import { seedDemo } from './seedDemo'
import { askBox, casting, fetchTokensFor, granted } from './suggestionPhone'

const morning = new Date('2026-11-20T02:10:00.000Z')
const communityId = demoCommunity._id

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
  qunhuo.cloud.clock.set(morning)
  await seedDemo(qunhuo, morning)
})
afterAll(() => qunhuo.cloud.close())

async function homeOf(openid: string) {
  const reply = await qunhuo.call('checkin.home', { communityId }, openid)
  if (!reply.ok) throw new Error(reply.code)
  return reply.data
}

describe('the demo community', () => {
  it('has forty people whose points and journals are whole', async () => {
    expect(demoPeople).toHaveLength(40)
    for (const { openid } of demoPeople) {
      const member = await qunhuo.read('members', memberIdOf(communityId, openid))
      expect(isWhole(member?._id ?? '', member?.journal ?? [])).toBe(true)
      expect(member?.journal.at(-1)?.balance ?? 0).toBe(member?.balance)
    }
  })

  it('is awake by ten in the morning, and nobody came later than now', async () => {
    const home = await homeOf(playable.regular.openid)
    expect(home).toMatchObject({ status: 'member', here: { count: 25 } })
    expect((await newestCheckIn(qunhuo))?.getTime()).toBeLessThanOrEqual(morning.getTime())
  })

  it('lets one be a newcomer, a regular, somebody short of seven days, and an admin', async () => {
    expect(await homeOf(playable.newcomer.openid)).toMatchObject({ status: 'guest' })
    expect(await homeOf(playable.regular.openid)).toMatchObject({ streak: 46, checkedIn: false })
    expect(await homeOf(playable.almost.openid)).toMatchObject({
      offer: { streak: 7, reward: true },
    })
    expect(await homeOf(playable.admin.openid)).toMatchObject({ me: { role: 'owner' } })
  })

  it('has suggestions with what came of them, and anonymous polls that anyone recounts', async () => {
    const admin = playable.admin.openid
    const { threads } = granted(await qunhuo.call('suggestion.box', { communityId }, admin))
    expect(threads.map(({ state }) => state).sort()).toEqual([
      ...['adopted', 'declined', 'new', 'working'],
    ])
    const polls = async (which: 'open' | 'past') => {
      const listed = await qunhuo.call('poll.list', { communityId, which }, admin)
      return granted(listed).polls.filter(({ ballots }) => ballots === 'anonymous')
    }
    const [open] = await polls('open')
    const [past] = await polls('past')
    const about = (poll = past) => ({ communityId, pollId: poll?.pollId ?? '' })
    const { result, sealed } = granted(await qunhuo.call('poll.show', about(), admin))
    const { ballots } = granted(await qunhuo.call('poll.bulletin', about(), admin))
    expect(count(ballots)).toEqual(result)
    expect(sealed).toEqual({ state: 'published', issued: 37 })
    expect(granted(await qunhuo.call('poll.show', about(open), admin)).voted).toBeGreaterThan(4)
    // Whoever one plays has an envelope of one's own to fetch, and can vote with it.
    const scopeId = `poll_${open?.pollId ?? ''}`
    const scope = { communityId, scopeId, quota: 1 }
    const [token] = await fetchTokensFor(qunhuo, scope, playable.regular.openid)
    expect(token && (await askBox(qunhuo, 'box.vote', casting(token, ['1'])))).toMatchObject({
      ok: true,
    })
  })

  it('stands in a tree: a headquarters, two departments, a project group, and one that is done', async () => {
    const settingsOf = async (id: string, openid: string) =>
      granted(await qunhuo.call('community.settings', { communityId: id }, openid))
    const top = await settingsOf(headquarters._id, playable.admin.openid)
    const below = top.children.map(({ name, archived }) => (archived ? `${name},已归档` : name))
    expect(below.sort()).toEqual(['研发部', '市场部', '十周年庆筹备组,已归档'].sort())
    const project = await settingsOf('QH2026PJ01', playable.regular.openid)
    expect(project).toMatchObject({
      parent: { name: '市场部' },
      wayIn: 'invitation',
      role: 'owner',
    })
    expect(await settingsOf(communityId, playable.admin.openid)).toMatchObject({
      parent: { name: '研发部' },
    })
  })

  it('has people who are in several communities', async () => {
    const mine = granted(await qunhuo.call('community.mine', {}, playable.regular.openid))
    expect(mine.communities.map(({ name }) => name).sort()).toEqual(
      ['官网改版项目', '技术交流群', '十周年庆筹备组', '研发部', '青禾科技全员群'].sort(),
    )
  })
})
