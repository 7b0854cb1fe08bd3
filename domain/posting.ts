import { type Account, accountIn, earn } from './account'
import type { Day } from './day'
import { book, type Cause, type Entry, type Posting } from './journal'

/** The account after postings and the entries that they add to the journal. */
export interface Posted {
  account: Account
  entries: Entry[]
}

/** Causes whose points are earned by taking part: they count on the boards. */
const earning: ReadonlySet<Cause> = new Set<Cause>([
  'checkIn',
  'sevenDays',
  'vote',
  'quiz',
  'invitation',
  'inviterOfMonth',
  'firstWeek',
  'adopted',
])

/**
 * Books postings on an account in order: ledger, cards and the sums of what was earned together.
 * Null, and nothing is booked, if a balance on the way or the cards would go below zero.
 */
export function applyPostings(
  account: Account,
  postings: readonly Posting[],
  { at, today }: { at: Date; today: Day },
): Posted | null {
  const { ledger, entries } = book(account, postings, at)
  const makeUpCards = postings.reduce(
    (cards, posting) => cards + posting.cards,
    account.makeUpCards,
  )
  if (makeUpCards < 0 || entries.some(({ balance }) => balance < 0)) return null
  const earned = postings.reduce((sum, { cause, points }) => sum + earnedBy(cause, points), 0)
  const next = { ...ledger, ...earn(account, earned, today), makeUpCards, ver: account.ver + 1 }
  return { account: { ...accountIn(account), ...next }, entries }
}

function earnedBy(cause: Cause, points: number): number {
  return earning.has(cause) ? points : 0
}
