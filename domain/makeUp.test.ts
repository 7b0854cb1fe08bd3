import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Account, openAccount } from './account'
import { defaultAwards, MAX_MAKE_UP_CARDS } from './awards'
import { checkIn } from './checkIn'
import { addDays, type Day, startOf } from './day'
import { type Entry, isWhole } from './journal'
import { firstToMakeUp, makeUp, makeUpRefusal } from './makeUp'
import { hasDay } from './months'
import { defaultDays, type WorkDays } from './restDay'

const joined: Day = '2026-11-02'
const newcomer: Account = { ...openAccount('member', joined), makeUpCards: 2 }
const at = (day: Day) => new Date(startOf(day, defaultDays).getTime() + 9 * 3_600_000)
const dayAfter = (offset: number) => addDays(joined, offset)

interface Act {
  kind: 'checkIn' | 'makeUp'
  day: Day
}

/** Does one thing after the other; an act that is refused changes nothing. */
function after(acts: readonly Act[], opened = newcomer, workDays: WorkDays = defaultDays) {
  let account = opened
  const entries: Entry[] = []
  for (const { kind, day } of acts) {
    const when = { day, today: dayAfter(90), at: at(day), awards: defaultAwards, workDays }
    const done = kind === 'checkIn' ? checkIn(account, when) : makeUp(account, when)
    if (!done) continue
    account = done.account
    entries.push(...done.entries)
  }
  return { account, entries }
}

const came = (...offsets: number[]): Act[] =>
  offsets.map((offset) => ({ kind: 'checkIn', day: dayAfter(offset) }))
const madeUp = (offset: number): Act => ({ kind: 'makeUp', day: dayAfter(offset) })

describe('a make-up', () => {
  it('restores the streak, spends a card, gives no points and is marked', () => {
    const { account, entries } = after([...came(0, 1, 3), madeUp(2)])
    expect(account).toMatchObject({ streak: 4, best: 4, balance: 3, earned: 3, makeUpCards: 1 })
    expect(hasDay(account.made, dayAfter(2)) && hasDay(account.months, dayAfter(2))).toBe(true)
    const spent = { id: `makeUp:${dayAfter(2)}`, cause: 'makeUp', points: 0, cards: -1 }
    expect(entries.at(-1)).toMatchObject(spent)
  })

  it('of yesterday lets a broken streak go on, and leaves the instant of the last check-in', () => {
    const { account } = after([...came(0, 1), madeUp(2)])
    expect(account).toMatchObject({ streak: 3, lastDay: dayAfter(2), checkedAt: at(dayAfter(1)) })
  })

  it('twice, of a checked-in day, or without a card changes nothing', () => {
    const { account } = after([...came(0, 1, 3), madeUp(2)])
    expect(after([madeUp(2)], account).account).toBe(account)
    expect(after([madeUp(1)], account).account).toBe(account)
    const poor = { ...account, makeUpCards: 0 }
    expect(after([madeUp(4)], poor).account).toBe(poor)
  })

  it('joins what lies beyond rest days', () => {
    const workDays = { ...defaultDays, workingDaysOnly: true }
    const { account } = after([...came(3, 7), madeUp(4)], newcomer, workDays)
    expect(account.streak).toBe(3)
  })

  it('that passes over a seven-day reward brings it with the next check-in, once', () => {
    const passed = after([...came(0, 1, 2, 4, 5, 6), madeUp(3)]).account
    expect(passed).toMatchObject({ streak: 7, balance: 6, makeUpCards: 1, rewardsDue: 1 })
    const next = after(came(7), passed)
    expect(next.account).toMatchObject({ streak: 8, balance: 14, makeUpCards: 2, rewardsDue: 0 })
    expect(next.entries).toMatchObject([
      { cause: 'checkIn', points: 1 },
      { id: `sevenDays:${dayAfter(7)}`, points: 7, cards: 1 },
    ])
    expect(after(came(8), next.account).account.balance).toBe(15)
  })

  it('gives its card back when a check-in of the day arrives after all, and room is left', () => {
    const { account } = after([...came(0, 1, 3), madeUp(2)])
    const late = after(came(2), account).account
    expect(late).toMatchObject({
      streak: 4,
      balance: 4,
      makeUpCards: 2,
      checkedAt: at(dayAfter(3)),
    })
    expect(hasDay(late.made, dayAfter(2))).toBe(false)
    const full = { ...account, makeUpCards: MAX_MAKE_UP_CARDS }
    expect(after(came(2), full).account.makeUpCards).toBe(MAX_MAKE_UP_CARDS)
    expect(after(came(2), late).account).toBe(late)
  })

  it('and check-ins in any order add up to the same days, the same marks and the same rewards', () => {
    const act = fc.record({
      kind: fc.constantFrom('checkIn' as const, 'makeUp' as const),
      day: fc.integer({ min: 0, max: 40 }).map(dayAfter),
    })
    const shuffled = fc
      .array(act, { maxLength: 60 })
      .chain((acts) =>
        fc.tuple(fc.constant(acts), fc.shuffledSubarray(acts, { minLength: acts.length })),
      )
    const rests = fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(dayAfter), { maxLength: 15 })
    fc.assert(
      fc.property(shuffled, rests, ([acts, others], closingDays) => {
        const rich = { ...newcomer, makeUpCards: 1_000 }
        const workDays = { ...defaultDays, closingDays }
        const one = after(acts, rich, workDays)
        const other = after(others, rich, workDays)
        expect(sumOf(one)).toEqual(sumOf(other))
        expect(isWhole('member', one.entries)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

function sumOf({ account, entries }: ReturnType<typeof after>) {
  const { lastDay, streak, best, months, rewardsDue } = account
  const marks = Object.keys(months).map((month) => [month, ...masksOf(account, month)])
  const paid = entries
    .filter(({ cause }) => cause === 'sevenDays')
    .reduce((sum, { points }) => sum + points, 0)
  return {
    lastDay,
    streak,
    best,
    marks: marks.sort(),
    rewards: paid / defaultAwards.sevenDays + rewardsDue,
  }
}

function masksOf({ months, made, kept }: Account, month: string): number[] {
  return [months, made, kept].map((masks) => masks[month] ?? 0)
}

describe('whether a day can be made up', () => {
  const facts = () => ({
    ...after([...came(0, 1, 3), madeUp(2)]).account,
    joinedDay: joined,
    today: dayAfter(10),
    workDays: { ...defaultDays, closingDays: [dayAfter(9)] },
  })

  it.each([
    ['a missed day', 8, null],
    ['the oldest of the window', 7, null],
    ['the day before it', 6, 'tooOld'],
    ['a rest day', 9, 'notMissed'],
    ['today', 10, 'notMissed'],
    ['tomorrow', 11, 'notMissed'],
    ['a counted day', 3, 'notMissed'],
    ['a made-up day', 2, 'notMissed'],
    ['a day before joining', -1, 'notMissed'],
  ])('is known of %s', (_, offset, refusal) => {
    expect(makeUpRefusal(dayAfter(offset), facts())).toBe(refusal)
  })

  it('needs a card and follows the window that holds today', () => {
    expect(makeUpRefusal(dayAfter(8), { ...facts(), makeUpCards: 0 })).toBe('noCard')
    expect(firstToMakeUp('2026-11-20', { ...defaultDays, makeUpDays: 30 })).toBe('2026-10-21')
    const changed = { from: '2026-11-21', at: new Date(0), before: defaultDays }
    const later = { ...defaultDays, makeUpDays: 30, changed }
    expect(firstToMakeUp('2026-11-20', later)).toBe('2026-11-17')
  })
})
