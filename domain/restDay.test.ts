import { describe, expect, it } from 'vitest'
import { publicHolidays } from './publicHolidays'
import { defaultDays, isRestDay, lastKnownYear, planOn } from './restDay'

const working = { ...defaultDays, workingDaysOnly: true }

describe('a rest day', () => {
  it.each([
    ['a Saturday', '2026-11-07', true],
    ['a Monday', '2026-11-09', false],
    ['National Day', '2026-10-01', true],
    ['a Saturday that is worked instead', '2026-10-10', false],
    ['a Sunday that is worked instead', '2026-01-04', false],
    ['New Year’s Day of a year whose holidays are not known', '2031-01-01', false],
    ['a Sunday of such a year', '2031-01-05', true],
  ])('is %s: %s is %s', (_, day, rests) => {
    expect(isRestDay(day, working)).toBe(rests)
  })

  it('is every closing day, and no weekend where every day counts', () => {
    const days = { ...defaultDays, closingDays: ['2026-11-09'] }
    expect(isRestDay('2026-11-09', days)).toBe(true)
    expect(isRestDay('2026-11-07', days)).toBe(false)
  })

  it('is judged by what held on it, not by what holds now', () => {
    const at = new Date('2026-11-08T16:00:00.000Z')
    const changed = { ...working, changed: { from: '2026-11-09', at, before: defaultDays } }
    expect(isRestDay('2026-11-08', changed)).toBe(false)
    expect(isRestDay('2026-11-14', changed)).toBe(true)
    expect(planOn('2026-11-09', changed)).toBe(changed)
    expect(planOn('2026-11-08', changed)).toBe(defaultDays)
  })

  it('is the day that a zone has left out of its calendar', () => {
    const apia = { ...defaultDays, timeZone: 'Pacific/Apia' }
    expect(isRestDay('2011-12-29', apia)).toBe(false)
    expect(isRestDay('2011-12-30', apia)).toBe(true)
    expect(isRestDay('2011-12-31', apia)).toBe(false)
  })
})

it('the last year whose holidays are known is the latest of them', () => {
  const years = Object.keys(publicHolidays)
  expect(years).toContain(lastKnownYear())
  for (const year of years) expect(year <= lastKnownYear()).toBe(true)
})
