import type { Account } from '../../domain/account'
import { changedMonths } from '../../domain/months'
import type { Condition } from './Database'

/**
 * Holds only while what postings change is as it was: ledger, cards and sums. With it a write that
 * reckoned from a stale copy, or from a forged hint, changes nothing.
 */
export function unchangedLedger(account: Account): Condition {
  return {
    ver: account.ver,
    seq: account.seq,
    balance: account.balance,
    head: account.head,
    makeUpCards: account.makeUpCards,
    'week.id': account.week.id,
    'week.points': account.week.points,
    'month.id': account.month.id,
    'month.points': account.month.points,
    earned: account.earned,
  }
}

/** What postings have changed, as the fields to set. */
export function ledgerFields(account: Account): Record<string, unknown> {
  const { ver, seq, balance, head, makeUpCards, week, month, earned } = account
  return { ver, seq, balance, head, makeUpCards, week, month, earned }
}

/** The masks of days that a member has. */
const masks = ['months', 'made', 'kept'] as const

/** Holds only while the days that a change reckoned with, and the months that it writes, are as they were. */
export function unchangedDays(account: Account, next: Account): Condition {
  const { lastDay, streak, best, rewardsDue, checkedAt } = account
  const condition: Condition = { lastDay, streak, best, rewardsDue, checkedAt }
  for (const [mask, month] of touchedMonths(account, next))
    condition[`${mask}.${month}`] = account[mask][month] ?? null
  return condition
}

/** What a counted day has changed, as the fields to set: of the masks only the months it touches. */
export function dayFields(account: Account, next: Account): Record<string, unknown> {
  const { lastDay, streak, best, rewardsDue, checkedAt } = next
  const fields: Record<string, unknown> = { lastDay, streak, best, rewardsDue, checkedAt }
  for (const [mask, month] of touchedMonths(account, next))
    fields[`${mask}.${month}`] = next[mask][month]
  return fields
}

function touchedMonths(account: Account, next: Account) {
  return masks.flatMap((mask) =>
    changedMonths(account[mask], next[mask]).map((month) => [mask, month] as const),
  )
}
