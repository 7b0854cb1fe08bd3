import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openAccount } from './account'
import { type Cause, type Entry, isWhole, type Posting } from './journal'
import { applyPostings } from './posting'

const at = new Date('2026-11-02T01:00:00.000Z')
const when = { at, today: '2026-11-02' }
const newcomer = openAccount('member', '2026-11-02')

function posting(id: string, points: number, more: Partial<Posting> = {}): Posting {
  return { id, cause: points < 0 ? 'redeem' : 'quiz', points, cards: 0, ...more }
}

describe('postings', () => {
  it('change balance, sums and journal together, in one step of the account', () => {
    const posted = applyPostings(newcomer, [posting('a', 5), posting('b', -2)], when)
    expect(posted?.account).toMatchObject({ balance: 3, earned: 5, seq: 2, ver: 1 })
    expect(posted?.account.week.points).toBe(5)
    expect(posted?.entries.map(({ balance }) => balance)).toEqual([5, 3])
  })

  it.each<[Cause, number]>([
    ['checkIn', 5],
    ['sevenDays', 5],
    ['vote', 5],
    ['quiz', 5],
    ['invitation', 5],
    ['inviterOfMonth', 5],
    ['firstWeek', 5],
    ['adopted', 5],
    ['redeemBack', 0],
    ['raffleBack', 0],
    ['correction', 0],
    ['grant', 0],
  ])('for %s add %i of five points to what is earned', (cause, earned) => {
    const posted = applyPostings(newcomer, [posting('a', 5, { cause, cards: 1 })], when)
    expect(posted?.account).toMatchObject({ balance: 5, earned, makeUpCards: 1 })
    expect(posted?.account.month.points).toBe(earned)
  })

  it('may leave nothing behind', () => {
    const poor = { ...newcomer, balance: 2, makeUpCards: 1 }
    const posted = applyPostings(poor, [posting('a', -2, { cards: -1 })], when)
    expect(posted?.account).toMatchObject({ balance: 0, makeUpCards: 0, earned: 0 })
  })

  it('leave alone what they are not about', () => {
    const before = { ...newcomer, streak: 4, best: 9, rewardsDue: 1, ver: 7 }
    const posted = applyPostings(before, [posting('a', 5)], when)
    expect(posted?.account).toMatchObject({ streak: 4, best: 9, rewardsDue: 1, ver: 8 })
  })

  it('are refused whole if a balance on the way or the cards would go below zero', () => {
    expect(applyPostings(newcomer, [posting('a', -1), posting('b', 5)], when)).toBeNull()
    expect(
      applyPostings(newcomer, [posting('c', 0, { cause: 'makeUp', cards: -1 })], when),
    ).toBeNull()
  })

  it('given back or corrected are not earned a second time', () => {
    const back = posting('b', 2, { cause: 'redeemBack' })
    const corrected = posting('c', 4, { cause: 'correction' })
    const posted = applyPostings(newcomer, [posting('a', 5), back, corrected], when)
    expect(posted?.account).toMatchObject({ balance: 11, earned: 5 })
  })

  it('keep the balance the sum of the journal, never below zero, and the chain whole', () => {
    const points = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 60 })
    fc.assert(
      fc.property(points, (list) => {
        let account = newcomer
        const entries: Entry[] = []
        for (const [index, each] of list.entries()) {
          const posted = applyPostings(account, [posting(`p${index}`, each)], when)
          if (!posted) continue
          account = posted.account
          entries.push(...posted.entries)
        }
        expect(account.balance).toBe(entries.reduce((sum, entry) => sum + entry.points, 0))
        expect(account.balance).toBeGreaterThanOrEqual(0)
        expect(isWhole('member', entries)).toBe(true)
      }),
    )
  })
})
