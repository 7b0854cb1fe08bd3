import { describe, expect, it } from 'vitest'
import { changedMonths, hasDay, type Months, runFrom, withDay, withoutDay } from './months'

const setOf = (...days: string[]): Months => days.reduce(withDay, {})

describe('a set of days', () => {
  it('is one mask a month, whose lowest bit is the 1st', () => {
    expect(setOf('2026-11-01', '2026-11-03', '2026-12-31')).toEqual({
      202611: 0b101,
      202612: 1 << 30,
    })
  })

  it('has the days that were put in and no others', () => {
    const days = setOf('2026-11-01', '2026-10-31')
    expect(['2026-10-31', '2026-11-01'].every((day) => hasDay(days, day))).toBe(true)
    expect(['2026-10-01', '2026-11-02', '2026-11-30'].some((day) => hasDay(days, day))).toBe(false)
  })

  it('stays as it is where a day is put in twice, or taken out that is not in it', () => {
    const days = setOf('2026-11-01', '2026-11-02')
    expect(withDay(days, '2026-11-02')).toEqual(days)
    expect(withoutDay(days, '2026-11-03')).toBe(days)
    expect(withoutDay(days, '2026-11-02')).toEqual(setOf('2026-11-01'))
  })

  it('names the months that changed, new ones among them', () => {
    const before = setOf('2026-10-01', '2026-11-01')
    const after = setOf('2026-10-01', '2026-11-01', '2026-11-02', '2026-12-01')
    expect(changedMonths(before, after)).toEqual(['202611', '202612'])
    expect(changedMonths(before, before)).toEqual([])
    expect(changedMonths({}, { 202611: 0 })).toEqual([])
  })
})

describe('a run', () => {
  const days = {
    months: setOf('2026-10-30', '2026-11-02', '2026-11-03', '2026-11-05'),
    kept: setOf('2026-10-31', '2026-11-01', '2026-11-04', '2026-11-06'),
  }

  it('is walked both ways over rest days, which do not count and do not end it', () => {
    expect(runFrom(days, '2026-10-30', 1)).toEqual({ length: 4, end: '2026-11-05' })
    expect(runFrom(days, '2026-11-05', -1)).toEqual({ length: 4, end: '2026-10-30' })
    expect(runFrom(days, '2026-11-05', 1)).toEqual({ length: 1, end: '2026-11-05' })
  })

  it('has no length on a day that is in it neither way', () => {
    expect(runFrom(days, '2026-11-08', 1)).toEqual({ length: 0, end: '2026-11-08' })
  })
})
