import { describe, expect, it } from 'vitest'
import { markOf } from './calendar'
import { withDay } from './months'

const made = withDay({}, '2026-11-04')
const facts = {
  made,
  months: withDay(withDay(made, '2026-11-03'), '2026-11-06'),
  joinedDay: '2026-11-03',
  today: '2026-11-07',
}

describe('a calendar', () => {
  it.each([
    ['2026-11-02', 'beforeJoining'],
    ['2026-11-03', 'counted'],
    ['2026-11-04', 'madeUp'],
    ['2026-11-05', 'missed'],
    ['2026-11-06', 'counted'],
    ['2026-11-07', 'open'],
    ['2026-11-08', 'ahead'],
  ])('marks %s as %s', (day, mark) => {
    expect(markOf(day, facts)).toBe(mark)
  })
})
