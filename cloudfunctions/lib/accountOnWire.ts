import type { Account as WireAccount } from '../../contract'
import type { Account } from '../../domain/account'
import { type Day, monthOf } from '../../domain/day'

/** An account as the phone keeps it: of the months only those that the next check-in touches. */
export function toWire(account: Account, today: Day): WireAccount {
  const recent = new Set([monthOf(today), monthOf(account.lastDay ?? today)])
  const months = Object.entries(account.months).filter(([month]) => recent.has(month))
  return {
    ver: account.ver,
    seq: account.seq,
    balance: account.balance,
    head: account.head,
    lastDay: account.lastDay,
    streak: account.streak,
    best: account.best,
    months: Object.fromEntries(months),
    makeUpCards: account.makeUpCards,
    checkedAt: account.checkedAt?.toISOString() ?? null,
    week: account.week,
    month: account.month,
    earned: account.earned,
  }
}

/** A phone's copy as an account. Only good for a day after its `lastDay`: older months are not in it. */
export function fromWire(hint: WireAccount): Account {
  const months = Object.entries(hint.months).map(([month, mask]) => [month, mask ?? 0])
  return {
    ...hint,
    months: Object.fromEntries(months) as Record<string, number>,
    checkedAt: hint.checkedAt === null ? null : new Date(hint.checkedAt),
  }
}
