import { expect, it } from 'vitest'
import { wholeIn } from './wholeIn'

it.each([
  ['7', 7],
  [' 10 ', 10],
  ['0', null],
  ['11', null],
  ['', null],
  ['3.5', null],
  ['1e1', null],
  ['七', null],
])('of 1 to 10, %j is %j', (text, number) => {
  expect(wholeIn(text, 1, 10)).toBe(number)
})
