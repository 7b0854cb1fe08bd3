import { addDays, type Day } from './day'
import { hasDay, type Months, runEnding, runStarting, withDay } from './months'

/** A member's days and what they add up to. `streak` is the run that ends on `lastDay`. */
export interface Streak {
  lastDay: Day | null
  streak: number
  best: number
  months: Months
}

/** What counting a day did: the next state, and how many seven-day rewards it completed. */
export interface CountedDay {
  next: Streak
  rewards: number
}

/** Every so many consecutive days earn the reward. */
export const REWARD_EVERY = 7

/** Nobody's days yet. */
export const noStreak: Streak = { lastDay: null, streak: 0, best: 0, months: {} }

/**
 * Counts a day. Returns null if it is counted already.
 *
 * A day before `lastDay` (a check-in that arrived late) fills its gap and joins the runs on both
 * sides. A run has earned one reward for every seven days; runs that are joined keep what each
 * earned, so the rewards due are those of the joined run less those of its parts.
 */
export function countDay(state: Streak, day: Day): CountedDay | null {
  if (hasDay(state.months, day)) return null
  const months = withDay(state.months, day)
  const before = runBefore(state, day)
  const after = runStarting(state.months, addDays(day, 1))
  const run = before + 1 + after
  const isLatest = state.lastDay === null || day > state.lastDay
  const reachesLast = isLatest || addDays(day, after) === state.lastDay
  return {
    next: {
      lastDay: isLatest ? day : state.lastDay,
      streak: reachesLast ? run : state.streak,
      best: Math.max(state.best, run),
      months,
    },
    rewards: rewardsOf(run) - rewardsOf(before) - rewardsOf(after),
  }
}

/** The streak to show on a day: it is broken once a whole day has passed without a check-in. */
export function shownStreak({ lastDay, streak }: Streak, today: Day): number {
  return lastDay !== null && lastDay >= addDays(today, -1) ? streak : 0
}

/** How many more consecutive check-ins bring the next reward: 1 to 7. */
export function daysToReward(streak: number): number {
  return REWARD_EVERY - (streak % REWARD_EVERY)
}

/** The common check-in extends the known run, so that it needs no month but its own. */
function runBefore(state: Streak, day: Day): number {
  const eve = addDays(day, -1)
  return state.lastDay === eve ? state.streak : runEnding(state.months, eve)
}

function rewardsOf(run: number): number {
  return Math.floor(run / REWARD_EVERY)
}
