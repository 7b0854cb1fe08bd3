import type { Account } from './account'
import { addDays, type Day } from './day'
import { type Entry, isWhole } from './journal'
import { hasDay, type Months } from './months'

/** Somebody's books: the account and every entry of its ledger, oldest first. */
export interface Books {
  memberId: string
  account: Account
  entries: readonly Entry[]
}

/** What does not add up in somebody's books, in words for an admin; nothing if all does. */
export function differencesIn({ memberId, account, entries }: Books): string[] {
  const last = entries.at(-1)
  const balance = entries.reduce((sum, entry) => sum + entry.points, 0)
  const cards = entries.reduce((sum, entry) => sum + entry.cards, 0)
  const isHead = last ? last.seq === account.seq && last.hash === account.head : account.seq === 0
  const ids = new Set(entries.map(({ id }) => id))
  return [
    ...(isWhole(memberId, entries) ? [] : ['明细的校验链断了']),
    ...(isHead ? [] : [`明细到第 ${last?.seq ?? 0} 笔,账户到第 ${account.seq} 笔`]),
    ...(balance === account.balance ? [] : [`明细合计 ${balance},余额 ${account.balance}`]),
    ...(cards === account.makeUpCards ? [] : [`补签卡合计 ${cards},持有 ${account.makeUpCards}`]),
    ...(ids.size === entries.length ? [] : ['有一笔记了两次']),
    ...streakDifferences(account),
  ]
}

function streakDifferences({ best, kept, lastDay, months, streak }: Account): string[] {
  const run = lastDay === null ? 0 : countedBackFrom(lastDay, months, kept)
  return [
    ...(run === streak ? [] : [`日历上连续 ${run} 天,记录是 ${streak} 天`]),
    ...(best >= run ? [] : [`最长 ${best} 天,短于现在的 ${run} 天`]),
  ]
}

/** Counted days of the run that ends on a day; rest days carry it on and do not count. */
function countedBackFrom(day: Day, months: Months, kept: Months): number {
  let length = 0
  for (let at = day; hasDay(months, at) || hasDay(kept, at); at = addDays(at, -1)) {
    if (hasDay(months, at)) length++
  }
  return length
}
