import type { Account } from '../../domain/account'
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
