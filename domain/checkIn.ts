import type { Account } from './account'
import { type Awards, MAX_MAKE_UP_CARDS } from './awards'
import { addDays, type Day, type DayRule, dayOf, startOf } from './day'
import type { Entry, Posting } from './journal'
import { applyPostings, type Posted } from './posting'
import { countDay } from './streak'

/** A check-in about to be counted: for which day, on which day, at which instant, for which awards. */
export interface CheckIn {
  day: Day
  today: Day
  at: Date
  awards: Awards
}

/** Points in all, and the part of them that the seventh day brought, with its make-up cards. */
export interface Award {
  points: number
  reward: { points: number; makeUpCards: number } | null
}

type LastCheckIn = Pick<Account, 'lastDay' | 'checkedAt'>

/** A check-in sent within this time after the cut-off may still count for the day before. */
const GRACE_MS = 2 * 60_000
/** A kept check-in with its day ticket is taken for this long after its day has ended. */
const TICKET_LIFE_MS = 24 * 3_600_000

/** Counts a check-in: days, points, cards and journal together. Null if its day is counted already. */
export function checkIn(account: Account, { day, today, at, awards }: CheckIn): Posted | null {
  const counted = countDay(account, day)
  if (!counted) return null
  const postings = postingsFor(day, counted.rewards, account.makeUpCards, awards)
  const posted = applyPostings(account, postings, { at, today })
  if (!posted) return null
  // A day that is filled in later leaves the instant, and so the place, of the last day alone.
  const checkedAt = counted.next.lastDay === day ? at : account.checkedAt
  return { ...posted, account: { ...posted.account, ...counted.next, checkedAt } }
}

/**
 * The day that a check-in without a ticket counts for: today, or within two minutes after the
 * cut-off yesterday, if that alone keeps the streak. Repeating such a late tap within that time
 * means yesterday again, so that a double tap never counts two days.
 */
export function dayToCount({ lastDay, checkedAt }: LastCheckIn, now: Date, rule: DayRule): Day {
  const today = dayOf(now, rule)
  const midnight = startOf(today, rule)
  const yesterday = addDays(today, -1)
  if (now.getTime() - midnight.getTime() >= GRACE_MS) return today
  const savesStreak = lastDay === addDays(today, -2)
  const hasSavedIt = lastDay === yesterday && checkedAt !== null && checkedAt >= midnight
  return savesStreak || hasSavedIt ? yesterday : today
}

/** The last instant at which a check-in kept on the phone is taken for its day. */
export function ticketExpiry(day: Day, rule: DayRule): Date {
  return new Date(startOf(addDays(day, 1), rule).getTime() + TICKET_LIFE_MS)
}

/** Ids of the entries that a check-in of a day leaves in the journal. */
export function checkInEntryIds(day: Day) {
  return { checkIn: `checkIn:${day}`, sevenDays: `sevenDays:${day}` }
}

/** What a check-in brought, read from its entries. */
export function awardOf(entries: readonly Entry[]): Award {
  const reward = entries.find(({ cause }) => cause === 'sevenDays')
  return {
    points: entries.reduce((sum, { points }) => sum + points, 0),
    reward: reward ? { points: reward.points, makeUpCards: reward.cards } : null,
  }
}

function postingsFor(day: Day, rewards: number, cards: number, awards: Awards): Posting[] {
  const ids = checkInEntryIds(day)
  const postings: Posting[] = [
    { id: ids.checkIn, cause: 'checkIn', points: awards.checkIn, cards: 0 },
  ]
  if (rewards > 0)
    postings.push({
      id: ids.sevenDays,
      cause: 'sevenDays',
      points: awards.sevenDays * rewards,
      cards: Math.min(rewards, MAX_MAKE_UP_CARDS - cards),
    })
  return postings
}
