import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, daysBetween, daysOfMonth, daysOfWeek, startOf, weekOf } from './day'

const shanghai = { timeZone: 'Asia/Shanghai', cutOffHour: 0 }
const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Australia/Lord_Howe',
  'Europe/London',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'UTC',
]
const rules = fc.record({
  timeZone: fc.constantFrom(...zones),
  cutOffHour: fc.integer({ min: 0, max: 23 }),
})
const instants = fc.date({
  min: new Date('2011-01-01T00:00:00Z'),
  max: new Date('2031-01-01T00:00:00Z'),
  noInvalidDate: true,
})

describe('the community day', () => {
  it.each([
    ['the last millisecond of a day', '2026-02-28T15:59:59.999Z', shanghai, '2026-02-28'],
    ['the first of the next', '2026-02-28T16:00:00.000Z', shanghai, '2026-03-01'],
    [
      'before a cut-off at four',
      '2026-02-28T19:59:59.999Z',
      { ...shanghai, cutOffHour: 4 },
      '2026-02-28',
    ],
    [
      'at a cut-off at four',
      '2026-02-28T20:00:00.000Z',
      { ...shanghai, cutOffHour: 4 },
      '2026-03-01',
    ],
    ['a leap day', '2024-02-28T16:00:00.000Z', shanghai, '2024-02-29'],
    [
      'west of Greenwich',
      '2026-01-01T03:00:00.000Z',
      { timeZone: 'America/New_York', cutOffHour: 0 },
      '2025-12-31',
    ],
    [
      'daylight saving',
      '2026-07-01T03:59:59.000Z',
      { timeZone: 'America/New_York', cutOffHour: 0 },
      '2026-06-30',
    ],
  ])('knows %s', (_, instant, rule, day) => {
    expect(dayOf(new Date(instant), rule)).toBe(day)
  })

  it('begins where the day before ends, in every zone and at every cut-off', () => {
    fc.assert(
      fc.property(rules, instants, (rule, instant) => {
        const day = dayOf(instant, rule)
        const start = startOf(day, rule)
        expect(start <= instant).toBe(true)
        expect(startOf(addDays(day, 1), rule) > instant).toBe(true)
        expect(dayOf(start, rule)).toBe(day)
      }),
      { numRuns: 2_000 },
    )
  })

  it('never goes back, hour by hour through the changes of daylight saving', () => {
    for (const timeZone of zones) {
      const rule = { timeZone, cutOffHour: 0 }
      let last = dayOf(new Date('2025-12-31T00:00:00Z'), rule)
      for (let hour = 0; hour < 366 * 24; hour += 5) {
        const day = dayOf(new Date(Date.UTC(2026, 0, 1, hour)), rule)
        expect(daysBetween(last, day)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(last, day)).toBeLessThanOrEqual(1)
        last = day
      }
    }
  })
})

describe('weeks and months', () => {
  it.each([
    ['2026-11-22', '2026-W47'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
  ])('puts %s into ISO week %s', (day, week) => {
    expect(weekOf(day)).toBe(week)
  })

  it('begins a week on Monday', () => {
    expect(daysOfWeek('2026-11-22')).toEqual([
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ])
  })

  it('knows how long a month is', () => {
    expect(daysOfMonth('202402')).toHaveLength(29)
    expect(daysOfMonth('202602').at(-1)).toBe('2026-02-28')
  })
})
