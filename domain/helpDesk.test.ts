import { expect, it } from 'vitest'
import { mayReopen, medianOf } from './helpDesk'

const settledAt = new Date('2026-11-02T01:00:00.000Z')

it.each([
  ['at once', '2026-11-02T01:00:00.000Z', true],
  ['on the seventh day', '2026-11-09T01:00:00.000Z', true],
  ['later than that', '2026-11-09T01:00:00.001Z', false],
])('what was settled is taken up again %s: %s is %s', (_, now, may) => {
  expect(mayReopen(settledAt, new Date(now))).toBe(may)
})

it.each([
  [[], null],
  [[7], 7],
  [[9, 1], 1],
  [[30, 2, 11], 11],
  [[4, 1, 3, 2], 2],
])('the middle of %j is %j', (numbers, middle) => {
  expect(medianOf(numbers)).toBe(middle)
})
