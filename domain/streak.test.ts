import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from './day'
import { hasDay, withDay } from './months'
import { defaultDays, type WorkDays } from './restDay'
import {
  countDay,
  daysToReward,
  MOST_REST_DAYS,
  noStreak,
  type Streak,
  shownStreak,
  standingDays,
  stands,
} from './streak'

const start: Day = '2023-12-20'
const everyDay: WorkDays = defaultDays
const workingDays: WorkDays = { ...defaultDays, workingDaysOnly: true }

/** Counts days in the order given; a day that is counted already changes nothing. */
function afterDays(days: readonly Day[], workDays = everyDay): { state: Streak; rewards: number } {
  let state = noStreak
  let rewards = 0
  for (const day of days) {
    const counted = countDay(state, day, workDays)
    state = counted?.next ?? state
    rewards += counted?.rewards ?? 0
  }
  return { state, rewards }
}

/** The same, slowly: walk every day from the first to the last. */
function bruteForce(days: readonly Day[], restDays: readonly Day[]) {
  const counted = new Set(days)
  const sorted = [...counted].sort()
  const last = sorted.at(-1) ?? null
  let run = 0
  let best = 0
  let rewards = 0
  let kept = {}
  let resting: Day[] = []
  for (let day = sorted[0] ?? start; last !== null && day <= last; day = addDays(day, 1)) {
    if (counted.has(day)) {
      run += 1
      best = Math.max(best, run)
      if (run % 7 === 0) rewards += 1
      kept = resting.reduce(withDay, kept)
      resting = []
    } else if (!restDays.includes(day)) {
      run = 0
      resting = []
    } else if (run > 0) resting.push(day)
  }
  return { lastDay: last, streak: run, best, rewards, kept }
}

const offsets = fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 90 })
const dayLists = offsets.map((list) => list.map((offset) => addDays(start, offset)))
const sparse = (month: string, mask: number) => [month, mask] as const
const filled = (months: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(months)
      .filter(([, mask]) => mask !== 0)
      .map(([m, k]) => sparse(m, k)),
  )

describe('a streak', () => {
  it('agrees with a walk over every day, in whatever order the days arrive and whatever days are rest days', () => {
    fc.assert(
      fc.property(dayLists, dayLists, (days, closingDays) => {
        const { state, rewards } = afterDays(days, { ...everyDay, closingDays })
        const { lastDay, streak, best, kept } = state
        expect({ lastDay, streak, best, rewards, kept: filled(kept) }).toEqual(
          bruteForce(days, closingDays),
        )
      }),
      { numRuns: 1_000 },
    )
  })

  it('agrees with it day by day on the calendar of public holidays', () => {
    const weekdays = fc.array(fc.integer({ min: 0, max: 365 }), { minLength: 150, maxLength: 365 })
    const restDays = Array.from({ length: 366 }, (_, index) => addDays('2026-01-01', index)).filter(
      (day) =>
        shownStreak(
          { ...noStreak, lastDay: addDays(day, -1), streak: 1 },
          addDays(day, 1),
          workingDays,
        ) === 1,
    )
    fc.assert(
      fc.property(weekdays, (list) => {
        const days = list.map((offset) => addDays('2026-01-01', offset))
        const { lastDay, streak, best, rewards } = bruteForce(days, restDays)
        const { state, rewards: paid } = afterDays(days, workingDays)
        expect([state.lastDay, state.streak, state.best, paid]).toEqual([
          lastDay,
          streak,
          best,
          rewards,
        ])
      }),
      { numRuns: 30 },
    )
  })

  it('counts a day once and leaves the state it was given alone', () => {
    fc.assert(
      fc.property(dayLists, fc.integer({ min: 0, max: 120 }), (days, offset) => {
        const { state } = afterDays(days)
        const before = structuredClone(state)
        const counted = countDay(state, addDays(start, offset), everyDay)
        expect(state).toEqual(before)
        if (counted) expect(countDay(counted.next, addDays(start, offset), everyDay)).toBeNull()
      }),
    )
  })

  it('grows through the leap day, a month’s end and a year’s end', () => {
    const days = Array.from({ length: 80 }, (_, index) => addDays(start, index))
    expect(afterDays(days).state).toMatchObject({ streak: 80, best: 80, lastDay: '2024-03-08' })
  })

  it('is shown until a whole day has passed without a check-in', () => {
    const { state } = afterDays(['2026-11-01', '2026-11-02'])
    expect(shownStreak(state, '2026-11-02', everyDay)).toBe(2)
    expect(shownStreak(state, '2026-11-03', everyDay)).toBe(2)
    expect(shownStreak(state, '2026-11-04', everyDay)).toBe(0)
    expect(shownStreak(state, '2026-11-01', everyDay)).toBe(2)
    expect(shownStreak(noStreak, '2026-11-01', everyDay)).toBe(0)
    expect(stands(noStreak, '2026-11-01', everyDay)).toBe(false)
  })

  it('starts again after a missed day and keeps its best', () => {
    const { state } = afterDays(['2026-11-01', '2026-11-02', '2026-11-04'])
    expect(state).toMatchObject({ streak: 1, best: 2 })
  })

  it('joins both sides when a late day fills the gap, and pays the reward that this completes', () => {
    const days = ['01', '02', '03', '05', '06', '07'].map((day) => `2026-11-${day}`)
    const { state } = afterDays(days)
    expect(state.streak).toBe(3)
    expect(countDay(state, '2026-11-04', everyDay)).toMatchObject({
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

describe('a rest day', () => {
  it('without a check-in breaks nothing and counts nothing', () => {
    const { state } = afterDays(['2026-11-05', '2026-11-06', '2026-11-09'], workingDays)
    expect(state).toMatchObject({ streak: 3, best: 3 })
    expect(hasDay(state.kept, '2026-11-07') && hasDay(state.kept, '2026-11-08')).toBe(true)
    expect(hasDay(state.months, '2026-11-07')).toBe(false)
  })

  it('with a check-in counts', () => {
    const { state } = afterDays(['2026-11-06', '2026-11-07', '2026-11-09'], workingDays)
    expect(state.streak).toBe(3)
    expect(hasDay(state.kept, '2026-11-07')).toBe(false)
  })

  it('keeps the streak shown until the first working day has passed', () => {
    const { state } = afterDays(['2026-09-29', '2026-09-30'], workingDays)
    expect(shownStreak(state, '2026-10-08', workingDays)).toBe(2)
    expect(shownStreak(state, '2026-10-09', workingDays)).toBe(0)
  })

  it('that is worked instead breaks the streak when it is missed', () => {
    const { state } = afterDays(['2026-10-09', '2026-10-12'], workingDays)
    expect(state.streak).toBe(1)
  })

  it('joins what a late day before it completes, whatever people count later on', () => {
    const { state } = afterDays(['2026-11-05', '2026-11-09'], workingDays)
    const joined = countDay(state, '2026-11-06', workingDays)?.next ?? noStreak
    expect(joined.streak).toBe(3)
    expect(countDay(joined, '2026-11-04', everyDay)?.next.streak).toBe(4)
  })

  it('carries a run so far and no further', () => {
    const closedFor = (days: number) => ({
      ...everyDay,
      closingDays: Array.from({ length: days }, (_, index) => addDays('2026-01-02', index)),
    })
    const over = (days: number) => ['2026-01-01', addDays('2026-01-02', days)]
    const streakOver = (days: number, list: readonly Day[]) =>
      afterDays(list, closedFor(days)).state.streak
    for (const list of [over, (days: number) => over(days).reverse()]) {
      expect(streakOver(MOST_REST_DAYS, list(MOST_REST_DAYS))).toBe(2)
      expect(streakOver(MOST_REST_DAYS + 1, list(MOST_REST_DAYS + 1))).toBe(1)
    }
  })
})

describe('the days on which a standing run may have ended', () => {
  it.each([
    ['every day counts', '2026-11-09', everyDay, ['2026-11-09', '2026-11-08']],
    ['it is a Monday', '2026-11-09', workingDays, ['11-09', '11-08', '11-07', '11-06']],
    ['it is a Tuesday', '2026-11-10', workingDays, ['11-10', '11-09']],
    ['it is a Sunday', '2026-11-08', workingDays, ['11-08', '11-07', '11-06']],
  ])('are those since the last working day where %s', (_, today, workDays, days) => {
    expect(standingDays(today, workDays).map((day) => day.slice(-5))).toEqual(
      days.map((day) => day.slice(-5)),
    )
  })

  it('are the days on which it stands, and no more than a run is carried over', () => {
    const closed = {
      ...everyDay,
      closingDays: Array.from({ length: 300 }, (_, index) => addDays('2026-01-01', index)),
    }
    const days = standingDays('2026-08-01', closed)
    expect(days).toHaveLength(MOST_REST_DAYS + 1)
    for (const lastDay of days)
      expect(stands({ ...noStreak, lastDay }, '2026-08-01', closed)).toBe(true)
  })
})
