import { describe, expect, it } from 'vitest'
import { firstMonthOf, marked, markOf } from './calendar'
import { withDay } from './months'
import { defaultDays } from './restDay'

const made = withDay({}, '2026-11-04')
const facts = {
  made,
  kept: withDay({}, '2026-11-05'),
  months: withDay(withDay(withDay(made, '2026-11-03'), '2026-11-06'), '2026-11-15'),
  joinedDay: '2026-11-03',
  today: '2026-11-11',
  workDays: { ...defaultDays, workingDaysOnly: true, closingDays: ['2026-11-02', '2026-11-13'] },
}

describe('a calendar', () => {
  it.each([
    ['2026-11-01', 'beforeJoining'],
    ['2026-11-02', 'beforeJoining'],
    ['2026-11-03', 'counted'],
    ['2026-11-04', 'madeUp'],
    ['2026-11-05', 'rest'],
    ['2026-11-06', 'counted'],
    ['2026-11-07', 'rest'],
    ['2026-11-09', 'missed'],
    ['2026-11-11', 'open'],
    ['2026-11-12', 'ahead'],
    ['2026-11-13', 'rest'],
    ['2026-11-14', 'rest'],
    ['2026-11-15', 'counted'],
  ])('marks %s as %s', (day, mark) => {
    expect(markOf(day, facts)).toBe(mark)
  })

  it('begins on the day of joining, which may be missed', () => {
    expect(markOf('2026-11-09', { ...facts, joinedDay: '2026-11-09' })).toBe('missed')
  })

  it('leaves today open though people rest on it', () => {
    expect(markOf('2026-11-14', { ...facts, today: '2026-11-14' })).toBe('open')
  })

  it('marks days in their order', () => {
    expect(marked(['2026-11-04', '2026-11-05'], facts)).toEqual([
      { day: '2026-11-04', mark: 'madeUp' },
      { day: '2026-11-05', mark: 'rest' },
    ])
  })

  it.each([
    ['2026-11-30', {}, '202611'],
    ['2026-11-01', withDay({}, '2026-12-01'), '202611'],
    ['2026-11-01', withDay(withDay({}, '2026-02-28'), '2025-12-31'), '202512'],
  ])('of somebody who joined on %s and counted %o begins in %s', (joinedDay, months, first) => {
    expect(firstMonthOf({ ...facts, joinedDay, months })).toBe(first)
  })
})
