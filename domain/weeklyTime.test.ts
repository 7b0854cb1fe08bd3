import { describe, expect, it } from 'vitest'
import { nextWeekly } from './weeklyTime'

const shanghai = { timeZone: 'Asia/Shanghai', cutOffHour: 4 }
const mondayNine = { weekday: 1, hour: 9 }

describe('the weekly question comes', () => {
  it.each([
    ['later today', '2026-11-02T00:59:00Z', '2026-11-02T01:00:00Z'],
    ['in a week, once it has come', '2026-11-02T01:00:00Z', '2026-11-09T01:00:00Z'],
    ['in a week, seen from a Sunday', '2026-11-08T15:00:00Z', '2026-11-09T01:00:00Z'],
  ])('%s', (_, now, next) => {
    expect(nextWeekly(mondayNine, shanghai, new Date(now))).toEqual(new Date(next))
  })

  it('at the same hour by the clock when the clocks change', () => {
    const berlin = { timeZone: 'Europe/Berlin', cutOffHour: 0 }
    const before = nextWeekly(mondayNine, berlin, new Date('2026-10-19T00:00:00Z'))
    const after = nextWeekly(mondayNine, berlin, before)
    expect(after).toEqual(new Date('2026-10-26T08:00:00Z'))
    expect(before).toEqual(new Date('2026-10-19T07:00:00Z'))
  })
})
