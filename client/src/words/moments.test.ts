import { expect, it } from 'vitest'
import { instantAt, momentInWords, momentOf, timeLeftInWords } from './moments'

it('gives back the day and time that an instant was made of', () => {
  const moment = { day: '2026-11-24', time: '09:30' }
  const instant = instantAt(moment)
  expect(instant).toMatch(/^2026-11-2\dT\d\d:30:00\.000Z$/)
  expect(momentOf(instant ?? '')).toEqual(moment)
  expect(momentInWords(instant ?? '')).toBe('11月24日 09:30')
})

it('makes no instant of half a moment', () => {
  expect(instantAt({ day: '', time: '09:30' })).toBeNull()
  expect(instantAt({ day: '2026-11-24', time: '' })).toBeNull()
})

it.each([
  [0, '已截止'],
  [-1, '已截止'],
  [1, '还有 1 分钟'],
  [59 * 60_000, '还有 59 分钟'],
  [61 * 60_000, '还有 1 小时'],
  [47 * 3_600_000, '还有 47 小时'],
  [48 * 3_600_000, '还有 2 天'],
])('of %d ms says %s', (milliseconds, words) => {
  expect(timeLeftInWords(milliseconds)).toBe(words)
})
