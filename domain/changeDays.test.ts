import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeDays, type DaySettings, daysInForce, firstDayToChange } from './changeDays'
import { addDays, type Day, dayOf, daysBetween, startOf } from './day'
import { defaultDays, isRestDay, type WorkDays } from './restDay'
import { countDay, noStreak, shownStreak } from './streak'

const HOUR_MS = 3_600_000
const noon = new Date('2026-11-02T04:00:00.000Z')
const { timeZone, cutOffHour, workingDaysOnly, makeUpDays } = defaultDays
const plan = { timeZone, cutOffHour, workingDaysOnly, makeUpDays }
const working: DaySettings = { ...defaultDays, workingDaysOnly: true }

describe('a change of days', () => {
  it('holds from the next day on, and what held before is remembered', () => {
    const changed = changeDays(defaultDays, { ...working, cutOffHour: 4 }, noon)
    expect(changed).toMatchObject({ cutOffHour: 4, workingDaysOnly: true })
    expect(changed.changed).toEqual({
      from: '2026-11-03',
      at: new Date('2026-11-02T16:00:00.000Z'),
      before: plan,
    })
    expect(daysInForce(changed, '2026-11-02')).toMatchObject({
      now: { cutOffHour: 0 },
      upcoming: { from: '2026-11-03', plan: { cutOffHour: 4 } },
    })
    expect(daysInForce(changed, '2026-11-03')).toMatchObject({
      now: { cutOffHour: 4 },
      upcoming: null,
    })
  })

  it('made in the last two minutes of a day waits another day, for copies are kept a minute', () => {
    const late = new Date('2026-11-02T15:58:00.000Z')
    expect(firstDayToChange(new Date(late.getTime() - 1), defaultDays)).toBe('2026-11-03')
    expect(firstDayToChange(late, defaultDays)).toBe('2026-11-04')
  })

  it('that has not come into force is replaced, and taken back by the old settings', () => {
    const once = changeDays(defaultDays, working, noon)
    const twice = changeDays(once, { ...defaultDays, makeUpDays: 7 }, noon)
    expect(twice).toMatchObject({
      workingDaysOnly: false,
      makeUpDays: 7,
      changed: { before: plan },
    })
    expect(changeDays(twice, defaultDays, noon)).toEqual(defaultDays)
  })

  it('two minutes before another comes into force leaves that one to come', () => {
    const once = changeDays(defaultDays, working, noon)
    const eve = new Date('2026-11-02T15:58:00.000Z')
    const twice = changeDays(once, { ...defaultDays, makeUpDays: 7 }, eve)
    expect(twice.changed).toMatchObject({ from: '2026-11-04', before: { workingDaysOnly: true } })
    const sooner = changeDays(once, { ...defaultDays, makeUpDays: 7 }, new Date(eve.getTime() - 1))
    expect(sooner.changed).toMatchObject({ from: '2026-11-03', before: plan })
  })

  it.each([
    { timeZone: 'Asia/Tokyo' },
    { cutOffHour: 4 },
    { workingDaysOnly: true },
    { makeUpDays: 7 },
  ])('is one, be it only of %o', (change) => {
    const changed = changeDays(defaultDays, { ...defaultDays, ...change }, noon)
    expect(changed).toMatchObject({ ...change, changed: { before: plan } })
  })

  it('that comes a day later keeps the one before', () => {
    const once = changeDays(defaultDays, working, noon)
    const later = new Date(noon.getTime() + 24 * HOUR_MS)
    const twice = changeDays(once, defaultDays, later)
    expect(twice.changed?.before.changed?.before).toEqual(plan)
    expect(isRestDay('2026-11-01', twice)).toBe(false)
    const year = new Date(noon.getTime() + 401 * 24 * HOUR_MS)
    expect(changeDays(twice, working, year).changed?.before).toEqual(plan)
  })

  it('of closing days leaves those that have begun alone', () => {
    const from = '2026-11-03'
    const [forgotten, oldest] = [addDays(from, -401), addDays(from, -400)]
    const past = ['2026-11-01', '2026-11-02']
    const closed = { ...defaultDays, closingDays: [forgotten, oldest, ...past, from, '2026-12-01'] }
    const coming = ['2026-11-30', '2026-11-04', '2026-11-04']
    const settings = { ...defaultDays, closingDays: ['2026-10-08', ...coming] }
    expect(changeDays(closed, settings, noon).closingDays).toEqual([
      oldest,
      ...past,
      '2026-11-04',
      '2026-11-30',
    ])
    const onTheDay = { ...defaultDays, closingDays: [from] }
    expect(changeDays(defaultDays, onTheDay, noon).closingDays).toEqual([from])
  })
})

const settings: fc.Arbitrary<DaySettings> = fc.record({
  timeZone: fc.constantFrom(
    'Asia/Shanghai',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'America/New_York',
    'Australia/Lord_Howe',
    'Europe/London',
  ),
  cutOffHour: fc.integer({ min: 0, max: 23 }),
  workingDaysOnly: fc.boolean(),
  makeUpDays: fc.integer({ min: 1, max: 30 }),
  closingDays: fc.constant([]),
})
const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), settings), {
  minLength: 1,
  maxLength: 4,
})

/** The plan after each hour's changes, from a Monday in 2026 on. */
function hourByHour(
  list: readonly (readonly [number, DaySettings])[],
  see: (now: Date, days: WorkDays) => void,
) {
  let days = defaultDays
  for (let hour = 0; hour < 320; hour++) {
    const now = new Date(Date.UTC(2026, 2, 2, hour))
    for (const [at, next] of list) if (at === hour) days = changeDays(days, next, now)
    see(now, days)
  }
}

describe('days under whatever changes', () => {
  it('never go back, and begin where the day before ends', () => {
    fc.assert(
      fc.property(changes, (list) => {
        let last = ''
        hourByHour(list, (now, days) => {
          const day = dayOf(now, days)
          expect(day >= last).toBe(true)
          expect(startOf(day, days) <= now && now < startOf(addDays(day, 1), days)).toBe(true)
          last = day
        })
      }),
      { numRuns: 150 },
    )
  })

  it('never break the streak of somebody who comes on every day that there is', () => {
    fc.assert(
      fc.property(changes, (list) => {
        let streak = noStreak
        let count = 0
        hourByHour(list, (now, days) => {
          const today = dayOf(now, days)
          const counted = countDay(streak, today, days)
          if (counted) count++
          streak = counted?.next ?? streak
          expect(shownStreak(streak, today, days)).toBe(count)
        })
      }),
      { numRuns: 150 },
    )
  })

  it('are told alike by a copy that is a minute old', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 48 * 60 }), settings, (minute, next) => {
        const now = new Date(noon.getTime() + minute * 60_000)
        const fresh = changeDays(defaultDays, next, now)
        const soon = new Date(now.getTime() + 60_000)
        const day = dayOf(soon, defaultDays)
        expect(dayOf(soon, fresh)).toBe(day)
        expect(isRestDay(day, fresh)).toBe(isRestDay(day, defaultDays))
      }),
    )
  })
})

/** Thirteen hours at a time from 2011 to 2031, so that every hour of the day is met, in zones whose days are odd. */
describe.each([
  ['Pacific/Apia', 1],
  ['America/Sao_Paulo', 0],
  ['Asia/Shanghai', 0],
  ['Europe/London', 0],
  ['Africa/Cairo', 0],
  ['Australia/Lord_Howe', 0],
])('twenty years in %s', (timeZone, left) => {
  it(`leave out ${left} days, go back never, and break no streak of whoever comes every day`, () => {
    const days: WorkDays = { ...defaultDays, timeZone }
    const first: Day = dayOf(new Date(Date.UTC(2011, 0, 1)), days)
    let last = first
    let skipped = 0
    let state = countDay(noStreak, last, days)?.next ?? noStreak
    for (let at = Date.UTC(2011, 0, 1); at < Date.UTC(2031, 0, 1); at += 13 * HOUR_MS) {
      const day = dayOf(new Date(at), days)
      if (day === last) continue
      const step = daysBetween(last, day)
      if (step < 1)
        throw new Error(`${timeZone} goes back to ${day} at ${new Date(at).toISOString()}`)
      skipped += step - 1
      state = countDay(state, day, days)?.next ?? state
      last = day
    }
    expect(skipped).toBe(left)
    expect(shownStreak(state, last, days)).toBe(daysBetween(first, last) + 1 - left)
  })
})
