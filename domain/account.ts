import { type Day, monthOf, weekOf } from './day'
import { type Ledger, openLedger } from './journal'
import { noStreak, type Streak, streakIn } from './streak'

/** Points earned in the week or month `id`; another id starts the sum again. */
export interface Earned {
  id: string
  points: number
}

/** What a member has: days, points and cards. One conditional write changes all of it. */
export interface Account extends Streak, Ledger {
  /** Counts the writes; part of every write's condition. */
  ver: number
  makeUpCards: number
  /** The instant of the last check-in. */
  checkedAt: Date | null
  week: Earned
  month: Earned
  /** All points ever earned. */
  earned: number
}

/** The account of somebody who has just joined. */
export function openAccount(memberId: string, today: Day): Account {
  return {
    ...noStreak,
    ...openLedger(memberId),
    ver: 0,
    makeUpCards: 0,
    checkedAt: null,
    week: { id: weekOf(today), points: 0 },
    month: { id: monthOf(today), points: 0 },
    earned: 0,
  }
}

/** The account alone, out of a document that holds it among other things. */
export function accountIn(holder: Account): Account {
  const { seq, balance, head, ver, makeUpCards, checkedAt, week, month, earned } = holder
  const days = { ...streakIn(holder), checkedAt }
  return { ...days, seq, balance, head, ver, makeUpCards, week, month, earned }
}

/** Adds points to the sums of the week, the month and all time. */
export function earn(account: Account, points: number, today: Day) {
  return {
    week: addTo(account.week, weekOf(today), points),
    month: addTo(account.month, monthOf(today), points),
    earned: account.earned + points,
  }
}

function addTo(sum: Earned, id: string, points: number): Earned {
  return { id, points: sum.id === id ? sum.points + points : points }
}
