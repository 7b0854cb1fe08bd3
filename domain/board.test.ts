import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeAmong, placeBySteps, rankTeams, stepsOf } from './board'

const scoreLists = fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 400 })

function countsOf(scores: readonly number[]) {
  return [...new Set(scores)].map((score) => ({
    score,
    count: scores.filter((other) => other === score).length,
  }))
}

describe('a place', () => {
  it('is shared by ties, and the next one is left out', () => {
    const scores = [9, 7, 7, 5]
    expect(scores.map((score) => placeAmong(scores, score))).toEqual([1, 2, 2, 4])
    expect(placeAmong([], 3)).toBe(1)
  })

  it('by a histogram is the exact one while there are few scores', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 250 }), { minLength: 1 }), (scores) => {
        const steps = stepsOf(countsOf(scores))
        for (const score of [...scores, 1, 300])
          expect(placeBySteps(steps, score)).toBe(placeAmong(scores, score))
      }),
    )
  })

  it('by a histogram of many scores is within half a percent, in steps that stay few', () => {
    fc.assert(
      fc.property(scoreLists, (scores) => {
        const steps = stepsOf(countsOf(scores))
        expect(steps.length).toBeLessThanOrEqual(258)
        for (const score of scores) {
          const off = Math.abs((placeBySteps(steps, score) ?? 0) - placeAmong(scores, score))
          const level = scores.filter((other) => other === score).length
          expect(off).toBeLessThanOrEqual(Math.ceil(scores.length / 256) + level)
        }
      }),
    )
  })

  it('by a histogram of a thousand scores is told in steps of as many people', () => {
    const counts = Array.from({ length: 1_024 }, (_, index) => ({ score: index + 1, count: 1 }))
    const steps = stepsOf(counts)
    expect(steps.slice(0, 3)).toEqual([
      { score: 1_024, above: 0 },
      { score: 1_020, above: 4 },
      { score: 1_016, above: 8 },
    ])
    expect(steps.slice(-2)).toEqual([
      { score: 4, above: 1_020 },
      { score: 0, above: 1_024 },
    ])
    expect(steps).toHaveLength(257)
  })

  it('keeps 256 scores apart, however many share one of them', () => {
    const counts = Array.from({ length: 256 }, (_, index) => ({
      score: index + 1,
      count: index === 0 ? 1_000 : 1,
    }))
    expect(stepsOf(counts)).toHaveLength(257)
  })

  it('is not known where nothing was counted', () => {
    expect(placeBySteps([], 5)).toBeNull()
  })
})

describe('teams', () => {
  it('are ranked by points a member, ties by name and at one place, empty ones left out', () => {
    const sums = [
      { team: '运营', members: 10, points: 50 },
      { team: '研发', members: 3, points: 40 },
      { team: '行政', members: 2, points: 10 },
      { team: '外部', members: 0, points: 0 },
    ]
    for (const list of [sums, sums.toReversed()])
      expect(rankTeams(list).map(({ place, team, average }) => [place, team, average])).toEqual([
        [1, '研发', 133],
        [2, '行政', 50],
        [2, '运营', 50],
      ])
  })
})
