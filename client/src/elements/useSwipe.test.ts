import { expect, it } from 'vitest'
import { swipeOf } from './useSwipe'

const at = (clientX: number, clientY: number) => ({ clientX, clientY })

it.each([
  ['to the left', at(300, 400), at(180, 420), 'left'],
  ['to the right', at(100, 400), at(148, 376), 'right'],
  ['a tap', at(100, 400), at(100, 400), null],
  ['too short', at(100, 400), at(147, 400), null],
  ['a scroll', at(100, 400), at(160, 200), null],
  ['aslant', at(100, 400), at(160, 431), null],
])('a finger going %s', (_, from, to, swipe) => {
  expect(swipeOf(from, to)).toBe(swipe)
})
