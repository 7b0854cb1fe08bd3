import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Account, openAccount } from './account'
import { defaultAwards } from './awards'
import { awardOf, checkIn, checkInEntryIds, dayToCount, isCheckedIn, ticketExpiry } from './checkIn'
import { addDays, type Day, startOf } from './day'
import { type Entry, isWhole } from './journal'
import { defaultDays } from './restDay'

const rule = defaultDays
const given = { awards: defaultAwards, workDays: defaultDays }
const joined: Day = '2026-11-02'
const newcomer = openAccount('member', joined)

function at(day: Day, minutes = 9 * 60): Date {
  return new Date(startOf(day, rule).getTime() + minutes * 60_000)
}

/** Checks in on each day at nine; returns the account and all entries booked. */
function afterCheckIns(days: readonly Day[], today?: Day) {
  let account: Account = newcomer
  const entries: Entry[] = []
  for (const day of days) {
    const done = checkIn(account, { day, today: today ?? day, at: at(day), ...given })
    if (!done) continue
    account = done.account
    entries.push(...done.entries)
  }
  return { account, entries }
}

const daysFrom = (first: Day, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(first, index))

describe('a check-in', () => {
  it('brings a newcomer streak 1, the point and its entry', () => {
    const { account, entries } = afterCheckIns([joined])
    expect(account).toMatchObject({ streak: 1, best: 1, balance: 1, earned: 1, seq: 1, ver: 1 })
    expect(account.checkedAt).toEqual(at(joined))
    expect(entries).toMatchObject([{ id: 'checkIn:2026-11-02', cause: 'checkIn', points: 1 }])
  })

  it('of a day that is counted changes nothing', () => {
    const { account } = afterCheckIns([joined])
    const again = checkIn(account, {
      day: joined,
      today: joined,
      at: at(joined, 700),
      ...given,
    })
    expect(again).toBeNull()
  })

  it('on the seventh day pays seven points and a make-up card, as an entry of its own', () => {
    const { account, entries } = afterCheckIns(daysFrom(joined, 7))
    expect(account).toMatchObject({ streak: 7, balance: 14, makeUpCards: 1 })
    expect(entries.at(-1)).toMatchObject({ cause: 'sevenDays', points: 7, cards: 1, balance: 14 })
  })

  it('never brings more than two make-up cards', () => {
    const { account } = afterCheckIns(daysFrom(joined, 28))
    expect(account).toMatchObject({ makeUpCards: 2, balance: 28 + 4 * 7 })
  })

  it('sums the week and the month, and starts both sums again', () => {
    const { account } = afterCheckIns(daysFrom('2026-11-29', 3))
    expect(account.week).toEqual({ id: '2026-W49', points: 2 })
    expect(account.month).toEqual({ id: '202612', points: 1 })
    expect(account.earned).toBe(3)
  })

  it('keeps balance, journal and hash chain in step, whatever days arrive in whatever order', () => {
    const days = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 60 })
    fc.assert(
      fc.property(days, (offsets) => {
        const { account, entries } = afterCheckIns(offsets.map((offset) => addDays(joined, offset)))
        const sum = entries.reduce((total, { points }) => total + points, 0)
        expect(account.balance).toBe(sum)
        expect(account.earned).toBe(sum)
        expect(account.seq).toBe(entries.length)
        expect(isWhole('member', entries)).toBe(true)
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
      }),
    )
  })
})

describe('a seven-day reward', () => {
  it('that a make-up has passed over comes with the next one, both with points and cards', () => {
    const { account } = afterCheckIns(daysFrom(joined, 6))
    const owed = { ...account, rewardsDue: 1 }
    const day = addDays(joined, 6)
    const done = checkIn(owed, { day, today: day, at: at(day), ...given })
    expect(done?.account).toMatchObject({ balance: 21, makeUpCards: 2, rewardsDue: 0 })
    expect(done?.entries.at(-1)).toMatchObject({ points: 14, cards: 2 })
  })

  it('has room for a card only where the one that comes back leaves it', () => {
    const { account } = afterCheckIns([joined])
    const madeUp = { ...account, made: account.months, makeUpCards: 1, rewardsDue: 1 }
    const done = checkIn(madeUp, { day: joined, today: joined, at: at(joined), ...given })
    expect(done?.entries.map(({ cards }) => cards)).toEqual([1, 0])
    expect(done?.account.makeUpCards).toBe(2)
  })
})

describe('what a check-in brought', () => {
  it('is read from its entries: points in all, and the seventh day’s part', () => {
    const { entries } = afterCheckIns(daysFrom(joined, 7))
    expect(awardOf(entries.slice(0, 1))).toEqual({ points: 1, reward: null })
    expect(awardOf(entries.slice(6))).toEqual({
      points: 8,
      reward: { points: 7, makeUpCards: 1 },
    })
  })

  it('stands in the journal under ids of its day', () => {
    const { entries } = afterCheckIns(daysFrom(joined, 7))
    const { checkIn: one, sevenDays } = checkInEntryIds('2026-11-08')
    expect(entries.slice(6).map(({ id }) => id)).toEqual([one, sevenDays])
  })

  it('is nothing in books that are below zero', () => {
    const when = { day: joined, today: joined, at: at(joined), ...given }
    expect(checkIn({ ...newcomer, balance: -5 }, when)).toBeNull()
  })
})

describe('whether a day was checked in', () => {
  it('is true of a day that counts and was not made up', () => {
    const { months } = afterCheckIns([joined]).account
    expect(isCheckedIn({ months, made: {} }, joined)).toBe(true)
    expect(isCheckedIn({ months, made: months }, joined)).toBe(false)
    expect(isCheckedIn({ months: {}, made: {} }, joined)).toBe(false)
  })
})

describe('a check-in that arrives late', () => {
  it('leaves the instant of the day that was already checked in', () => {
    const { account } = afterCheckIns(['2026-11-02', '2026-11-04'])
    const late = { day: '2026-11-03', today: '2026-11-04', at: at('2026-11-04', 700) }
    const filled = checkIn(account, { ...late, ...given })
    expect(filled?.account).toMatchObject({ streak: 3, checkedAt: at('2026-11-04') })
  })
})

describe('the day a check-in counts for', () => {
  const cameTwice = () => afterCheckIns(['2026-11-02', '2026-11-03']).account

  it.each([
    ['on the next day', '2026-11-04', 9 * 60, '2026-11-04'],
    ['a minute after the cut-off, if yesterday keeps the streak', '2026-11-05', 1, '2026-11-04'],
    ['two minutes after the cut-off', '2026-11-05', 2, '2026-11-05'],
    ['a minute after the cut-off, if the streak is broken anyway', '2026-11-06', 1, '2026-11-06'],
    ['a minute after the cut-off, if yesterday is counted', '2026-11-04', 1, '2026-11-04'],
  ])('is, %s', (_, today, minutes, day) => {
    expect(dayToCount(cameTwice(), at(today, minutes), rule)).toBe(day)
  })

  it('is today for somebody who never came, and where yesterday was a rest day', () => {
    expect(dayToCount(newcomer, at('2026-11-05', 1), rule)).toBe('2026-11-05')
    const closed = { ...rule, closingDays: ['2026-11-04'] }
    expect(dayToCount(cameTwice(), at('2026-11-05', 1), closed)).toBe('2026-11-05')
  })

  it.each([0, 1])(
    'stays yesterday when a tap %i minutes late, which saved the streak, is repeated',
    (minutes) => {
      const late = at('2026-11-05', minutes)
      const when = { day: '2026-11-04', today: '2026-11-05', at: late, ...given }
      const saved = checkIn(cameTwice(), when)?.account ?? newcomer
      const repeated = new Date(late.getTime() + 5_000)
      expect(dayToCount(saved, repeated, rule)).toBe('2026-11-04')
      expect(dayToCount(saved, at('2026-11-05', 2), rule)).toBe('2026-11-05')
    },
  )

  it('stays today when a tap right after the cut-off is repeated', () => {
    const { account } = afterCheckIns(['2026-11-02', '2026-11-03', '2026-11-04'])
    const when = { day: '2026-11-05', today: '2026-11-05', at: at('2026-11-05', 0.5), ...given }
    const done = checkIn(account, when)?.account ?? newcomer
    expect(dayToCount(done, at('2026-11-05', 1), rule)).toBe('2026-11-05')
  })

  it('lets a ticket live a day longer than its day', () => {
    expect(ticketExpiry('2026-11-02', rule)).toEqual(startOf('2026-11-04', rule))
    expect(ticketExpiry('2026-11-02', { ...rule, cutOffHour: 4 })).toEqual(
      new Date('2026-11-03T20:00:00Z'),
    )
  })
})
