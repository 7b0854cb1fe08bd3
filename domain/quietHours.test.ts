import { expect, it } from 'vitest'
import { isQuiet, usualQuietHours } from './quietHours'

const hours = (quiet: { from: number; to: number }) =>
  Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => isQuiet(hour, quiet))

it('is quiet from ten in the evening to eight in the morning, unless the owner says otherwise', () => {
  expect(hours(usualQuietHours)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 22, 23])
})

it.each([
  [{ from: 12, to: 14 }, [12, 13]],
  [{ from: 23, to: 1 }, [0, 23]],
  [{ from: 9, to: 9 }, []],
])('of %j are the hours %j', (quiet, expected) => {
  expect(hours(quiet)).toEqual(expected)
})
