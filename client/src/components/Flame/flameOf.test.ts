import { expect, it } from 'vitest'
import { flameOf } from './flameOf'

it.each([
  [0, 'ember'],
  [1, 'small'],
  [6, 'small'],
  [7, 'steady'],
  [29, 'steady'],
  [30, 'tall'],
  [99, 'tall'],
  [100, 'golden'],
])('a streak of %i days shows the %s flame', (streak, flame) => {
  expect(flameOf(streak)).toBe(flame)
})
