import type { Account as WireAccount } from '../../contract'
import type { Account } from '../../domain/account'
import { type Day, monthOf } from '../../domain/day'
import type { Months } from '../../domain/months'

/** An account as the phone keeps it: of the months only those that the next check-in touches. */
export function toWire(account: Account, today: Day): WireAccount {
  const recent = new Set([monthOf(today), monthOf(account.lastDay ?? today)])
  const recentOf = (months: Months) =>
    Object.fromEntries(Object.entries(months).filter(([month]) => recent.has(month)))
  return {
    ver: account.ver,
    seq: account.seq,
    balance: account.balance,
    head: account.head,
    lastDay: account.lastDay,
    streak: account.streak,
    best: account.best,
    months: recentOf(account.months),
    kept: recentOf(account.kept),
    rewardsDue: account.rewardsDue,
    makeUpCards: account.makeUpCards,
    checkedAt: account.checkedAt?.toISOString() ?? null,
    week: account.week,
    month: account.month,
    earned: account.earned,
  }
}

/** A phone's copy as an account. Only good for a day after its `lastDay`: older months are not in it. */
export function fromWire(hint: WireAccount): Account {
  return {
    ...hint,
    months: masksOf(hint.months),
    kept: masksOf(hint.kept),
    made: {},
    checkedAt: hint.checkedAt === null ? null : new Date(hint.checkedAt),
  }
}

function masksOf(months: WireAccount['months']): Months {
  return Object.fromEntries(Object.entries(months).map(([month, mask]) => [month, mask ?? 0]))
}
