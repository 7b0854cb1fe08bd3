import { describe, expect, it } from 'vitest'
import { nextRun } from './nextRun'

// https://developers.weixin.qq.com/miniprogram/dev/wxcloud/guide/functions/triggers.html
describe('a timer of seven fields', () => {
  it.each([
    ['*/5 * * * * * *', '2026-01-01T00:00:01Z', '2026-01-01T00:00:05.000Z'],
    ['0 0 2 1 * * *', '2026-01-01T00:00:00Z', '2026-01-31T18:00:00.000Z'],
    ['0 15 10 * * MON-FRI *', '2026-01-03T00:00:00Z', '2026-01-05T02:15:00.000Z'],
    ['0 0 10,14,16 * * * *', '2026-01-01T02:00:00Z', '2026-01-01T06:00:00.000Z'],
    ['0 */30 9-17 * * * *', '2026-01-01T09:30:00Z', '2026-01-02T01:00:00.000Z'],
    ['0 0 12 * * WED *', '2026-01-01T00:00:00Z', '2026-01-07T04:00:00.000Z'],
    ['0 0 0 1 1 * 2028', '2026-01-01T00:00:00Z', '2027-12-31T16:00:00.000Z'],
  ])('%s after %s is %s, in UTC+8', (cron, after, expected) => {
    expect(nextRun(cron, new Date(after))?.toISOString()).toBe(expected)
  })

  it('fires on the day or the weekday when both are given', () => {
    const expression = '0 0 0 13 * FRI *'
    const first = nextRun(expression, new Date('2026-01-01T00:00:00Z'))
    expect(first?.toISOString()).toBe('2026-01-01T16:00:00.000Z')
  })

  it('never fires again after its last year', () => {
    expect(nextRun('0 0 0 1 1 * 2025', new Date('2026-01-01T00:00:00Z'))).toBeUndefined()
  })

  it('refuses any other number of fields', () => {
    expect(() => nextRun('0 0 9 * * *', new Date(0))).toThrow('7 fields')
  })
})
