import type { Account } from './account'
import { type CalendarFacts, markOf } from './calendar'
import { addDays, type Day } from './day'
import type { Posting } from './journal'
import { withDay } from './months'
import { applyPostings, type Posted } from './posting'
import { planOn, type WorkDays } from './restDay'
import { countDay } from './streak'

/** A make-up about to be counted: for which day, on which day and at which instant. */
export interface MakeUp {
  day: Day
  today: Day
  at: Date
  workDays: WorkDays
}

/** Why a day cannot be made up: it was not missed, it is too long ago, or there is no card. */
export type MakeUpRefusal = 'notMissed' | 'tooOld' | 'noCard'

/** What a member has, and what decides the marks of their days. */
export type MakeUpFacts = CalendarFacts & Pick<Account, 'makeUpCards'>

/** The first day that can still be made up. */
export function firstToMakeUp(today: Day, workDays: WorkDays): Day {
  return addDays(today, -planOn(today, workDays).makeUpDays)
}

/** Why a day cannot be made up now; null if it can. */
export function makeUpRefusal(day: Day, facts: MakeUpFacts): MakeUpRefusal | null {
  if (markOf(day, facts) !== 'missed') return 'notMissed'
  if (day < firstToMakeUp(facts.today, facts.workDays)) return 'tooOld'
  return facts.makeUpCards > 0 ? null : 'noCard'
}

/**
 * Makes up a day for a card: it restores the streak and gives no points. A seven-day reward that it
 * passes over waits for the next check-in. Null if the day is counted already or there is no card.
 */
export function makeUp(account: Account, { day, today, at, workDays }: MakeUp): Posted | null {
  const counted = countDay(account, day, workDays)
  const posted = applyPostings(account, [makeUpPosting(day)], { at, today })
  if (!counted || !posted) return null
  const made = withDay(account.made, day)
  const rewardsDue = account.rewardsDue + counted.rewards
  return { ...posted, account: { ...posted.account, ...counted.next, made, rewardsDue } }
}

/** The entry that spends a card on a day. */
export function makeUpPosting(day: Day): Posting {
  return { id: `makeUp:${day}`, cause: 'makeUp', points: 0, cards: -1 }
}
