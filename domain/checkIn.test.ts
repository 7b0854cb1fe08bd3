import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Account, openAccount } from './account'
import { defaultAwards } from './awards'
import { checkIn, dayToCount, ticketExpiry } from './checkIn'
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

describe('a check-in that arrives late', () => {
  it('leaves the instant of the day that was already checked in', () => {
    const { account } = afterCheckIns(['2026-11-02', '2026-11-04'])
    const late = { day: '2026-11-03', today: '2026-11-04', at: at('2026-11-04', 700) }
    const filled = checkIn(account, { ...late, ...given })
    expect(filled?.account).toMatchObject({ streak: 3, checkedAt: at('2026-11-04') })
  })
})

describe('the journal', () => {
  const { entries } = afterCheckIns(daysFrom(joined, 10))

  it('is whole as booked', () => {
    expect(isWhole('member', entries)).toBe(true)
  })

  it.each([
    ['an amount is changed', entries.with(3, { ...(entries[3] as Entry), points: 2 })],
    ['an entry is dropped', entries.toSpliced(4, 1)],
    ['two entries change places', [entries[1], entries[0], ...entries.slice(2)] as Entry[]],
    ['its instant is changed', entries.with(0, { ...(entries[0] as Entry), at: new Date(0) })],
  ])('is not whole once %s', (_, tampered) => {
    expect(isWhole('member', tampered)).toBe(false)
  })

  it('of one member is not whole for another', () => {
    expect(isWhole('somebody else', entries)).toBe(false)
  })
})

describe('the day a check-in counts for', () => {
  const { account } = afterCheckIns(['2026-11-02', '2026-11-03'])

  it.each([
    ['on the next day', '2026-11-04', 9 * 60, '2026-11-04'],
    ['a minute after the cut-off, if yesterday keeps the streak', '2026-11-05', 1, '2026-11-04'],
    ['two minutes after the cut-off', '2026-11-05', 2, '2026-11-05'],
    ['a minute after the cut-off, if the streak is broken anyway', '2026-11-06', 1, '2026-11-06'],
    ['a minute after the cut-off, if yesterday is counted', '2026-11-04', 1, '2026-11-04'],
  ])('is, %s', (_, today, minutes, day) => {
    expect(dayToCount(account, at(today, minutes), rule)).toBe(day)
  })

  it('stays yesterday when a late tap that saved the streak is repeated', () => {
    const late = at('2026-11-05', 1)
    const saved = checkIn(account, {
      day: '2026-11-04',
      today: '2026-11-05',
      at: late,
      ...given,
    })
    const repeated = new Date(late.getTime() + 5_000)
    expect(saved && dayToCount(saved.account, repeated, rule)).toBe('2026-11-04')
    expect(saved && dayToCount(saved.account, at('2026-11-05', 2), rule)).toBe('2026-11-05')
  })

  it('lets a ticket live a day longer than its day', () => {
    expect(ticketExpiry('2026-11-02', rule)).toEqual(startOf('2026-11-04', rule))
    expect(ticketExpiry('2026-11-02', { ...rule, cutOffHour: 4 })).toEqual(
      new Date('2026-11-03T20:00:00Z'),
    )
  })
})
