import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isWhole, type Posting } from '../../domain/journal'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import type { Member } from './collections'
import type { Database } from './Database'
import { memberIdOf } from './memberId'
import { newMember } from './newMember'
import { type PostRequest, post } from './post'

const memberId = memberIdOf(demoCommunity._id, 'ann')
const now = new Date('2026-11-02T01:00:00.000Z')
const today = '2026-11-02'

let qunhuo: Qunhuo
let database: Database
beforeAll(async () => {
  qunhuo = await startQunhuo()
  Object.assign(process.env, qunhuo.cloud.environment())
  database = (await import('./cloudDatabase')).cloudDatabase
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.database.clear()
  await qunhuo.put('members', member())
})

function member(state: Member['state'] = 'active'): Member {
  const community = demoCommunity
  return newMember({ community, openid: 'ann', nickname: '小安', joinedAt: now, state })
}

const quiz = (id: string, points = 5): Posting => ({ id, cause: 'quiz', points, cards: 0 })

function book(postings: readonly Posting[], more: Partial<PostRequest> = {}) {
  return post({ database, now }, { memberId, postings, today, membership: 'active', ...more })
}

async function stored(): Promise<Member> {
  const found = await qunhuo.read('members', memberId)
  if (!found) throw new Error('no member')
  return found
}

describe('booking', () => {
  it('twice under one id is booked once and answered alike', async () => {
    const first = await book([quiz('quiz:1')])
    const again = await book([quiz('quiz:1')])
    expect([first.status, again.status]).toEqual(['posted', 'again'])
    expect(again.entries).toEqual(first.entries)
    expect((await stored()).balance).toBe(5)
  })

  it('by twenty at once loses nothing and keeps the chain whole', async () => {
    const pairs = Array.from({ length: 20 }, (_, index) => book([quiz(`quiz:${index % 10}`)]))
    const outcomes = await Promise.allSettled(pairs)
    const booked = outcomes.filter(
      (outcome) => outcome.status === 'fulfilled' && outcome.value.status === 'posted',
    )
    const { balance, journal } = await stored()
    expect(balance).toBe(5 * booked.length)
    expect(new Set(journal.map(({ id }) => id)).size).toBe(journal.length)
    expect(isWhole(memberId, journal)).toBe(true)
  })

  it('with a fitting hint does not read; a forged one books nothing of its own', async () => {
    await book([quiz('quiz:1')], { hint: member() })
    const forged = { ...(await stored()), balance: 1_000 }
    const { account } = await book([quiz('quiz:2')], { hint: forged })
    expect(account.balance).toBe(10)
  })

  it('again with an account seen since is not booked twice', async () => {
    await book([quiz('quiz:1')])
    const again = await book([quiz('quiz:1')], { hint: await stored() })
    expect(again.status).toBe('again')
    expect((await stored()).balance).toBe(5)
  })

  it('below zero is refused and changes nothing', async () => {
    const spend: Posting = { id: 'redeem:1', cause: 'redeem', points: -1, cards: 0 }
    await expect(book([spend])).rejects.toMatchObject({ code: 'POINTS_SHORT' })
    expect((await stored()).seq).toBe(0)
  })

  it('asks for an active membership where the cause does', async () => {
    await qunhuo.put('members', member('removed'))
    await expect(book([quiz('quiz:1')], { hint: member() })).rejects.toMatchObject({
      code: 'MEMBER_REMOVED',
    })
    expect((await book([quiz('quiz:1')], { membership: 'any' })).status).toBe('posted')
  })

  it('sets what belongs to it in the same write, or nothing at all', async () => {
    await book([quiz('quiz:1')], { also: { team: null }, set: { hidden: true } })
    expect((await stored()).hidden).toBe(true)
    const refused = book([quiz('quiz:2')], { also: { nickname: 'other' }, set: { hidden: false } })
    await expect(refused).rejects.toMatchObject({ code: 'BUSY' })
    expect(await stored()).toMatchObject({ hidden: true, balance: 5 })
  })
})
