import { expect, it } from 'vitest'
import {
  dayInWords,
  monthAfter,
  monthInWords,
  monthOf,
  weekdayInWords,
  weekdayOf,
} from './calendarWords'

it('says days as people do', () => {
  expect(dayInWords('2026-11-03')).toBe('11月3日')
  expect(weekdayInWords('2026-11-22')).toBe('日')
})

it('names the year of a month only when it is another one', () => {
  expect(monthInWords('202611', '2026-11-22')).toBe('11月')
  expect(monthInWords('202512', '2026-01-03')).toBe('2025年12月')
})

it('turns the pages of the calendar over the end of a year', () => {
  expect(monthAfter('202601', -1)).toBe('202512')
  expect(monthAfter('202512', 1)).toBe('202601')
  expect(monthAfter('202611', 0)).toBe('202611')
  expect(monthOf('2026-11-22')).toBe('202611')
})

it('begins weeks on Monday', () => {
  expect(weekdayOf('2026-11-16')).toBe(0)
  expect(weekdayOf('2026-11-22')).toBe(6)
})
