import { describe, expect, it } from 'vitest'
import { accountIn, earn, openAccount } from './account'
import { openLedger } from './journal'

describe('an account', () => {
  it('opens with nothing in it, in the week and month of joining', () => {
    expect(openAccount('ann', '2026-11-02')).toEqual({
      ...openLedger('ann'),
      lastDay: null,
      streak: 0,
      best: 0,
      months: {},
      made: {},
      kept: {},
      rewardsDue: 0,
      ver: 0,
      makeUpCards: 0,
      checkedAt: null,
      week: { id: '2026-W45', points: 0 },
      month: { id: '202611', points: 0 },
      earned: 0,
    })
  })

  it('is what it was, out of a document that holds it among other things', () => {
    const account = {
      ...openAccount('ann', '2026-11-02'),
      ver: 3,
      seq: 4,
      balance: 5,
      head: 'h',
      checkedAt: new Date(0),
      lastDay: '2026-11-02',
      rewardsDue: 1,
    }
    expect(accountIn({ ...account, ...{ nickname: 'Ann', openid: 'o' } })).toEqual(account)
  })
})

describe('what was earned', () => {
  const account = {
    ...openAccount('ann', '2026-11-30'),
    week: { id: '2026-W49', points: 3 },
    month: { id: '202611', points: 8 },
    earned: 20,
  }

  it.each([
    ['in the same week and month', '2026-11-30', 5, 10],
    ['in the same week of the next month', '2026-12-01', 5, 2],
    ['in the next week', '2026-12-07', 2, 2],
  ])('%s is added, or begins the sum again', (_, today, week, month) => {
    const sums = earn(account, 2, today)
    expect([sums.week.points, sums.month.points, sums.earned]).toEqual([week, month, 22])
    expect(sums.month.id).toBe(today.replaceAll('-', '').slice(0, 6))
  })
})
