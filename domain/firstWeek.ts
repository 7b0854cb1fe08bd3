import { type Day, daysBetween } from './day'

/** What a newcomer does in the first week. */
export type FirstWeekStep = 'join' | 'rules' | 'checkIn' | 'vote'

/** What is known of a newcomer. */
export interface FirstWeekFacts {
  joinedDay: Day
  today: Day
  /** Null: the community has no rules to read. */
  hasReadRules: boolean | null
  hasCheckedIn: boolean
  hasVoted: boolean
}

/** The first week, while it lasts: its steps in order, and whether all are done. */
export interface FirstWeek {
  daysLeft: number
  steps: { step: FirstWeekStep; done: boolean }[]
  isDone: boolean
}

const DAYS = 7

/** Where a newcomer stands; null once the week is over. */
export function firstWeekOf(facts: FirstWeekFacts): FirstWeek | null {
  const { joinedDay, today, hasReadRules, hasCheckedIn, hasVoted } = facts
  const daysLeft = DAYS - daysBetween(joinedDay, today)
  if (daysLeft <= 0) return null
  const rules = hasReadRules === null ? [] : [{ step: 'rules' as const, done: hasReadRules }]
  const steps = [
    { step: 'join' as const, done: true },
    ...rules,
    { step: 'checkIn' as const, done: hasCheckedIn },
    { step: 'vote' as const, done: hasVoted },
  ]
  return { daysLeft, steps, isDone: steps.every(({ done }) => done) }
}
