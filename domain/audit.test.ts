import { describe, expect, it } from 'vitest'
import { openAccount } from './account'
import { type Books, differencesIn } from './audit'
import { defaultAwards } from './awards'
import { checkIn } from './checkIn'
import { addDays } from './day'
import type { Entry } from './journal'
import { withDay } from './months'
import { defaultDays } from './restDay'

/** The books of somebody who came on seven working days, with a weekend in between. */
function soundBooks(): Books {
  const workDays = { ...defaultDays, workingDaysOnly: true }
  let account = openAccount('ann', '2026-11-05')
  const entries: Entry[] = []
  for (const offset of [0, 1, 4, 5, 6, 7, 8]) {
    const day = addDays('2026-11-05', offset)
    const at = new Date(`${day}T01:00:00.000Z`)
    const done = checkIn(account, { day, today: day, at, awards: defaultAwards, workDays })
    if (!done) throw new Error(`${day} counts`)
    account = done.account
    entries.push(...done.entries)
  }
  return { memberId: 'ann', account, entries }
}

function withAccount(change: Partial<Books['account']>): Books {
  const books = soundBooks()
  return { ...books, account: { ...books.account, ...change } }
}

describe('an audit', () => {
  it('finds nothing in sound books, and nothing in empty ones', () => {
    expect(differencesIn(soundBooks())).toEqual([])
    const account = openAccount('ann', '2026-11-05')
    expect(differencesIn({ memberId: 'ann', account, entries: [] })).toEqual([])
  })

  it.each<[string, Books, string[]]>([
    ['a balance', withAccount({ balance: 99 }), ['明细合计 14,余额 99']],
    ['the cards held', withAccount({ makeUpCards: 2 }), ['补签卡合计 1,持有 2']],
    ['a streak', withAccount({ streak: 8 }), ['日历上连续 7 天,记录是 8 天']],
    ['the best streak', withAccount({ best: 6 }), ['最长 6 天,短于现在的 7 天']],
    ['the number of entries', withAccount({ seq: 9 }), ['明细到第 8 笔,账户到第 9 笔']],
    ['the head', withAccount({ head: 'another' }), ['明细到第 8 笔,账户到第 8 笔']],
    [
      'the calendar',
      withAccount({ months: withDay({}, '2026-11-13') }),
      ['日历上连续 1 天,记录是 7 天'],
    ],
    ['a rest day', withAccount({ kept: {} }), ['日历上连续 5 天,记录是 7 天']],
    ['the last day', withAccount({ lastDay: null }), ['日历上连续 0 天,记录是 7 天']],
  ])('finds %s that was changed', (_, books, differences) => {
    expect(differencesIn(books)).toEqual(differences)
  })

  it('finds a chain that was broken, and entries that are missing', () => {
    const books = soundBooks()
    const [first, ...others] = books.entries
    if (!first) throw new Error('eight were booked')
    const tampered = { ...books, entries: [{ ...first, at: new Date(0) }, ...others] }
    expect(differencesIn(tampered)).toEqual(['明细的校验链断了'])
    expect(differencesIn({ ...books, entries: [] })).toEqual([
      '明细到第 0 笔,账户到第 8 笔',
      '明细合计 0,余额 14',
      '补签卡合计 0,持有 1',
    ])
  })

  it('finds an entry that was booked twice', () => {
    const books = soundBooks()
    const last = books.entries.at(-1)
    if (!last) throw new Error('eight were booked')
    const twice = { ...books, entries: [...books.entries, last] }
    expect(differencesIn(twice)).toEqual([
      '明细的校验链断了',
      '明细合计 21,余额 14',
      '补签卡合计 2,持有 1',
      '有一笔记了两次',
    ])
  })
})
