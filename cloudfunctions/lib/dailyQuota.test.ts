import { expect, it } from 'vitest'
import { dailyQuota } from './dailyQuota'

it.each([
  ['reads=50000 writes=30000', { reads: 50_000, writes: 30_000 }],
  ['', null],
  [undefined, null],
  ['reads=0 writes=1', null],
  ['50000 30000', null],
])('a quota of "%s" is %o', (variable, quota) => {
  expect(dailyQuota(variable)).toEqual(quota)
})
