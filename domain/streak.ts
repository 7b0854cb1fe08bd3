import { addDays, type Day } from './day'
import { hasDay, type Months, type Run, runFrom, withDay, withoutDay } from './months'
import { isRestDay, type WorkDays } from './restDay'

/** A member's days and what they add up to. `streak` is the run that ends on `lastDay`. */
export interface Streak {
  lastDay: Day | null
  streak: number
  best: number
  /** Counted days, those made up among them. */
  months: Months
  /** Days made up afterwards. */
  made: Months
  /** Rest days without a check-in that carry a run from one counted day to the next. */
  kept: Months
  /** Seven-day rewards that a make-up has passed over; they come with the next check-in. */
  rewardsDue: number
}

/** What counting a day did: the next state, and how many seven-day rewards it completed. */
export interface CountedDay {
  next: Streak
  rewards: number
}

/** A run beside a day, and the rest days that lie between. */
interface Neighbour extends Run {
  carriers: readonly Day[]
}

/** Every so many consecutive days earn the reward. */
export const REWARD_EVERY = 7

/** A run is carried over so many rest days in a row at the most, so that no walk is endless. */
export const MOST_REST_DAYS = 92

/** Nobody's days yet. */
export const noStreak: Streak = {
  lastDay: null,
  streak: 0,
  best: 0,
  months: {},
  made: {},
  kept: {},
  rewardsDue: 0,
}

/** The streak alone, out of what holds it among other things. */
export function streakIn(holder: Streak): Streak {
  const { lastDay, streak, best, months, made, kept, rewardsDue } = holder
  return { lastDay, streak, best, months, made, kept, rewardsDue }
}

/**
 * Counts a day. Returns null if it is counted already.
 *
 * A day before `lastDay` (a check-in that arrived late, or a day made up) fills its gap and joins the
 * runs on both sides. A run has earned one reward for every seven days; runs that are joined keep
 * what each earned, so the rewards due are those of the joined run less those of its parts.
 */
export function countDay(state: Streak, day: Day, workDays: WorkDays): CountedDay | null {
  if (hasDay(state.months, day)) return null
  const isLatest = state.lastDay === null || day > state.lastDay
  return isLatest ? extend(state, day, workDays) : fill(state, day, workDays)
}

/** Whether the run that ended on a day still stands on another: at most rest days lie between. */
export function stands({ lastDay }: Streak, today: Day, workDays: WorkDays): boolean {
  return lastDay !== null && restDaysBetween(lastDay, today, workDays) !== null
}

/** The streak to show on a day: it is broken once a working day has passed without a check-in. */
export function shownStreak(state: Streak, today: Day, workDays: WorkDays): number {
  return stands(state, today, workDays) ? state.streak : 0
}

/** The days on which a run may have ended and still stand today, the newest first. */
export function standingDays(today: Day, workDays: WorkDays): Day[] {
  const days = [today]
  for (let at = addDays(today, -1); days.length <= MOST_REST_DAYS; at = addDays(at, -1)) {
    days.push(at)
    if (!isRestDay(at, workDays)) break
  }
  return days
}

/** How many more consecutive check-ins bring the next reward: 1 to 7. */
export function daysToReward(streak: number): number {
  return REWARD_EVERY - (streak % REWARD_EVERY)
}

/** The common case: it needs the streak and no older month, so that a phone's hint serves for it. */
function extend(state: Streak, day: Day, workDays: WorkDays): CountedDay {
  const { lastDay, streak } = state
  const carriers = lastDay === null ? null : restDaysBetween(lastDay, day, workDays)
  const before = carriers ? streak : 0
  const run = before + 1
  const kept = (carriers ?? []).reduce(withDay, state.kept)
  const next = {
    ...streakIn(state),
    lastDay: day,
    streak: run,
    months: withDay(state.months, day),
    kept,
  }
  return {
    next: { ...next, best: Math.max(state.best, run) },
    rewards: rewardsOf(run) - rewardsOf(before),
  }
}

function fill(state: Streak, day: Day, workDays: WorkDays): CountedDay {
  const before = neighbour(state, day, -1, workDays)
  const after = neighbour(state, day, 1, workDays)
  const run = before.length + 1 + after.length
  const carriers = [...before.carriers, ...after.carriers]
  const kept = withoutDay(carriers.reduce(withDay, state.kept), day)
  // A rest day that carried the run stood in no gap: what it lay between was one run already.
  const known = hasDay(state.kept, day)
    ? rewardsOf(before.length + after.length)
    : rewardsOf(before.length) + rewardsOf(after.length)
  return {
    next: {
      ...streakIn(state),
      streak: after.end === state.lastDay ? run : state.streak,
      best: Math.max(state.best, run),
      months: withDay(state.months, day),
      kept,
    },
    rewards: rewardsOf(run) - known,
  }
}

/** The run next to a day, beyond rest days; of length 0 if a missed day lies between. */
function neighbour(state: Streak, day: Day, step: 1 | -1, workDays: WorkDays): Neighbour {
  const carriers: Day[] = []
  for (let at = addDays(day, step); carriers.length <= MOST_REST_DAYS; at = addDays(at, step)) {
    if (hasDay(state.months, at)) return { ...runFrom(state, at, step), carriers }
    if (!hasDay(state.kept, at) && !isRestDay(at, workDays)) break
    carriers.push(at)
  }
  return { length: 0, end: day, carriers: [] }
}

/** The days between two days if all of them are rest days, else null. */
function restDaysBetween(from: Day, to: Day, workDays: WorkDays): Day[] | null {
  const between: Day[] = []
  for (let at = addDays(to, -1); at > from; at = addDays(at, -1)) {
    if (between.length === MOST_REST_DAYS || !isRestDay(at, workDays)) return null
    between.push(at)
  }
  return between
}

function rewardsOf(run: number): number {
  return Math.floor(run / REWARD_EVERY)
}
