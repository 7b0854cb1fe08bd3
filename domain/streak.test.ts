import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from './day'
import { countDay, daysToReward, noStreak, type Streak, shownStreak } from './streak'

const start: Day = '2023-12-20'

/** Counts days in the order given; a day that is counted already changes nothing. */
function afterDays(days: readonly Day[]): { state: Streak; rewards: number } {
  let state = noStreak
  let rewards = 0
  for (const day of days) {
    const counted = countDay(state, day)
    state = counted?.next ?? state
    rewards += counted?.rewards ?? 0
  }
  return { state, rewards }
}

/** The same, slowly: walk every day from the first to the last. */
function bruteForce(days: readonly Day[]) {
  const counted = new Set(days)
  const sorted = [...counted].sort()
  const last = sorted.at(-1) ?? null
  let run = 0
  let best = 0
  let rewards = 0
  for (let day = sorted[0] ?? start; last !== null && day <= last; day = addDays(day, 1)) {
    run = counted.has(day) ? run + 1 : 0
    best = Math.max(best, run)
    if (run > 0 && run % 7 === 0) rewards += 1
  }
  return { lastDay: last, streak: run, best, rewards }
}

const dayLists = fc
  .array(fc.integer({ min: 0, max: 120 }), { maxLength: 90 })
  .map((offsets) => offsets.map((offset) => addDays(start, offset)))

describe('a streak', () => {
  it('agrees with a walk over every day, in whatever order the days arrive', () => {
    fc.assert(
      fc.property(dayLists, (days) => {
        const { state, rewards } = afterDays(days)
        const expected = bruteForce(days)
        expect(rewards).toBe(expected.rewards)
        expect({ lastDay: state.lastDay, streak: state.streak, best: state.best }).toEqual({
          lastDay: expected.lastDay,
          streak: expected.streak,
          best: expected.best,
        })
      }),
      { numRuns: 1_000 },
    )
  })

  it('counts a day once and leaves the state it was given alone', () => {
    fc.assert(
      fc.property(dayLists, fc.integer({ min: 0, max: 120 }), (days, offset) => {
        const { state } = afterDays(days)
        const before = structuredClone(state)
        const counted = countDay(state, addDays(start, offset))
        expect(state).toEqual(before)
        if (counted) expect(countDay(counted.next, addDays(start, offset))).toBeNull()
      }),
    )
  })

  it('grows through the leap day, a month’s end and a year’s end', () => {
    const days = Array.from({ length: 80 }, (_, index) => addDays(start, index))
    expect(afterDays(days).state).toMatchObject({ streak: 80, best: 80, lastDay: '2024-03-08' })
  })

  it('is shown until a whole day has passed without a check-in', () => {
    const { state } = afterDays(['2026-11-01', '2026-11-02'])
    expect(shownStreak(state, '2026-11-02')).toBe(2)
    expect(shownStreak(state, '2026-11-03')).toBe(2)
    expect(shownStreak(state, '2026-11-04')).toBe(0)
  })

  it('starts again after a missed day and keeps its best', () => {
    const { state } = afterDays(['2026-11-01', '2026-11-02', '2026-11-04'])
    expect(state).toMatchObject({ streak: 1, best: 2 })
  })

  it('joins both sides when a late day fills the gap, and pays the reward that this completes', () => {
    const days = ['01', '02', '03', '05', '06', '07'].map((day) => `2026-11-${day}`)
    const { state } = afterDays(days)
    expect(state.streak).toBe(3)
    expect(countDay(state, '2026-11-04')).toMatchObject({
      rewards: 1,
      next: { streak: 7, best: 7 },
    })
  })

  it.each([
    [0, 7],
    [1, 6],
    [6, 1],
    [7, 7],
    [13, 1],
  ])('of %i days is %i away from its reward', (streak, left) => {
    expect(daysToReward(streak)).toBe(left)
  })
})
