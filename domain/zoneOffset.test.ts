import { describe, expect, it } from 'vitest'
import { zoneOffsetAt } from './zoneOffset'

const HOUR_MS = 3_600_000

describe('a zone', () => {
  it.each([
    ['Asia/Shanghai', '2026-07-01T00:00:00Z', 8],
    ['Asia/Kathmandu', '2026-07-01T00:00:00Z', 5.75],
    ['America/New_York', '2026-01-01T00:00:00Z', -5],
    ['America/New_York', '2026-07-01T00:00:00Z', -4],
    ['Pacific/Kiritimati', '2026-12-31T23:59:59Z', 14],
    ['UTC', '2026-02-28T23:59:59.999Z', 0],
  ])('%s at %s is %f hours ahead of UTC', (zone, instant, hours) => {
    expect(zoneOffsetAt(Date.parse(instant), zone)).toBe(hours * HOUR_MS)
  })

  it('changes at the very quarter of an hour, and not a millisecond before', () => {
    const skip = Date.parse('2026-03-29T01:00:00Z')
    expect(zoneOffsetAt(skip - 1, 'Europe/London')).toBe(0)
    expect(zoneOffsetAt(skip, 'Europe/London')).toBe(HOUR_MS)
  })

  it('is told alike for the first time, again, and after very many others', () => {
    const instant = Date.parse('2026-11-02T01:07:08.009Z')
    const once = zoneOffsetAt(instant, 'Asia/Shanghai')
    for (let quarter = 0; quarter < 10_050; quarter++)
      expect(zoneOffsetAt(quarter * 900_000, 'Asia/Kolkata')).toBe(5.5 * HOUR_MS)
    expect(zoneOffsetAt(instant, 'Asia/Shanghai')).toBe(once)
  })
})
