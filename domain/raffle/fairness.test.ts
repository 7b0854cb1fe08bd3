import { describe, expect, it } from 'vitest'
import { digest } from './digest'
import { drawWinners } from './drawWinners'
import { uniformFrom } from './sampling'

const DRAWS = 200_000
/** Three degrees of freedom, exceeded by chance once in a hundred. */
const LIMIT = 11.34

const weights = [1, 2, 3, 4]
const total = 10

/** How far counts are from what is expected of them. */
function chiSquare(counts: readonly number[], shares: readonly number[]): number {
  return shares.reduce((sum, share, index) => {
    const expected = share * DRAWS
    return sum + ((counts[index] ?? 0) - expected) ** 2 / expected
  }, 0)
}

describe('the draw', () => {
  it('gives first and second place by weight, over 200,000 draws', () => {
    const first = [0, 0, 0, 0]
    const second = [0, 0, 0, 0]
    for (let draw = 0; draw < DRAWS; draw++) {
      const wins = drawWinners(digest(`seed ${draw}`), weights, [{ name: '', count: 2 }])
      const [one, two] = wins.map(({ code }) => Number(code) - 1)
      first[one ?? 0] = (first[one ?? 0] ?? 0) + 1
      second[two ?? 0] = (second[two ?? 0] ?? 0) + 1
    }
    const asFirst = weights.map((weight) => weight / total)
    const asSecond = weights.map((weight, index) =>
      weights.reduce((sum, other, at) => {
        return at === index ? sum : sum + ((other / total) * weight) / (total - other)
      }, 0),
    )
    expect(chiSquare(first, asFirst)).toBeLessThan(LIMIT)
    expect(chiSquare(second, asSecond)).toBeLessThan(LIMIT)
  })

  it('takes no number of the incomplete last multiple, which would favour the low ones', () => {
    const bound = 2 ** 47 + 1
    const below = uniformFrom(digest('rejection'))
    const low = Array.from({ length: 20_000 }, () => below(bound)).filter((n) => n < bound / 2)
    expect(low.length / 20_000).toBeCloseTo(0.5, 1)
  })

  it('lets nobody win twice, and leaves prizes undrawn when no ticket is left', () => {
    const wins = drawWinners(digest('all'), weights, [
      { name: '一等奖', count: 3 },
      { name: '二等奖', count: 3 },
    ])
    expect(wins.map(({ prize }) => prize)).toEqual([0, 0, 0, 1])
    expect(new Set(wins.map(({ code }) => code)).size).toBe(4)
  })
})
