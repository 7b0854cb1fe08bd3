import { expect, it } from 'vitest'
import { bestInviters } from './inviters'

const brought = (counts: Record<string, number>) =>
  Object.entries(counts).map(([memberId, count]) => ({ memberId, count }))

it.each([
  ['nobody who brought nobody', {}, []],
  ['nobody for nothing', { ann: 0 }, []],
  ['the one who brought most', { ann: 1, bob: 3, cat: 2 }, ['bob']],
  ['both who brought the same', { bob: 3, ann: 3, cat: 2 }, ['ann', 'bob']],
  ['nobody where everybody is alike', { a: 1, b: 1, c: 1, d: 1 }, []],
] as const)('the best is %s', (_, counts, best) => {
  expect(bestInviters(brought(counts))).toEqual(best)
})
