import { expect, it } from 'vitest'
import { linesOf } from './drawPoster'

const fits = (line: string) => Array.from(line).length <= 5

it.each([
  ['一起', 3, ['一起']],
  ['把难题聊明白', 3, ['把难题聊明', '白']],
  ['把难题聊明白,把经验留下来', 2, ['把难题聊明', '白,把经…']],
  ['🔥🔥🔥🔥🔥🔥', 1, ['🔥🔥🔥🔥…']],
] as const)('%s stands in at most %d lines, cut at no character', (text, most, lines) => {
  expect(linesOf(text, most, fits)).toEqual(lines)
})
