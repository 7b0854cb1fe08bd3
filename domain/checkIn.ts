import type { Account } from './account'
import { type Awards, MAX_MAKE_UP_CARDS } from './awards'
import { addDays, type Day, type DayRule, dayOf, startOf } from './day'
import type { Entry, Posting } from './journal'
import { hasDay, withoutDay } from './months'
import { applyPostings, type Posted } from './posting'
import { isRestDay, type WorkDays } from './restDay'
import { type CountedDay, countDay, stands, streakIn } from './streak'

/** A check-in about to be counted: for which day, on which day, at which instant, for which awards. */
export interface CheckIn {
  day: Day
  today: Day
  at: Date
  awards: Awards
  workDays: WorkDays
}

/** Points in all, and the part of them that the seventh day brought, with its make-up cards. */
export interface Award {
  points: number
  reward: { points: number; makeUpCards: number } | null
}

/** What a check-in brings besides its point: rewards due, and cards given back. */
interface Brought {
  rewards: number
  cardsBack: number
}

/** A check-in sent within this time after the cut-off may still count for the day before. */
const GRACE_MS = 2 * 60_000
/** A kept check-in with its day ticket is taken for this long after its day has ended. */
const TICKET_LIFE_MS = 24 * 3_600_000

/**
 * Counts a check-in: days, points, cards and journal together. Null if its day is checked in already.
 * For a day that has been made up meanwhile, the card comes back.
 */
export function checkIn(account: Account, { day, ...when }: CheckIn): Posted | null {
  const { today, at, awards, workDays } = when
  const wasMadeUp = hasDay(account.made, day)
  const counted = wasMadeUp ? earnMadeUpDay(account, day) : countDay(account, day, workDays)
  if (!counted) return null
  const rewards = counted.rewards + account.rewardsDue
  const postings = postingsFor(day, account.makeUpCards, awards, {
    rewards,
    cardsBack: wasMadeUp ? 1 : 0,
  })
  const posted = applyPostings(account, postings, { at, today })
  if (!posted) return null
  // A day that is filled in later leaves the instant, and so the place, of the last day alone.
  const checkedAt = counted.next.lastDay === day && !wasMadeUp ? at : account.checkedAt
  return { ...posted, account: { ...posted.account, ...counted.next, rewardsDue: 0, checkedAt } }
}

/** Whether a day was checked in, not only made up. */
export function isCheckedIn({ months, made }: Pick<Account, 'months' | 'made'>, day: Day): boolean {
  return hasDay(months, day) && !hasDay(made, day)
}

/**
 * The day that a check-in without a ticket counts for: today, or within two minutes after the
 * cut-off yesterday, if that alone keeps the streak. Repeating such a late tap within that time
 * means yesterday again, so that a double tap never counts two days.
 */
export function dayToCount(account: Account, now: Date, workDays: WorkDays): Day {
  const today = dayOf(now, workDays)
  const midnight = startOf(today, workDays)
  if (now.getTime() - midnight.getTime() >= GRACE_MS) return today
  const yesterday = addDays(today, -1)
  const { lastDay, checkedAt } = account
  const hasSavedIt = lastDay === yesterday && checkedAt !== null && checkedAt >= midnight
  return hasSavedIt || savesStreak(account, yesterday, workDays) ? yesterday : today
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

/** Whether a check-in for this working day, and nothing else, lets the run go on. */
function savesStreak(account: Account, day: Day, workDays: WorkDays): boolean {
  const { lastDay } = account
  const isMissed = lastDay !== null && lastDay < day && !isRestDay(day, workDays)
  return isMissed && stands(account, day, workDays)
}

/** The day is in the run already: now it is checked in and no longer made up. */
function earnMadeUpDay(account: Account, day: Day): CountedDay {
  return { next: { ...streakIn(account), made: withoutDay(account.made, day) }, rewards: 0 }
}

function postingsFor(day: Day, cards: number, awards: Awards, brought: Brought): Posting[] {
  const ids = checkInEntryIds(day)
  const room = Math.max(0, MAX_MAKE_UP_CARDS - cards)
  const back = Math.min(brought.cardsBack, room)
  const checkedIn = {
    id: ids.checkIn,
    cause: 'checkIn' as const,
    points: awards.checkIn,
    cards: back,
  }
  if (brought.rewards === 0) return [checkedIn]
  const points = awards.sevenDays * brought.rewards
  const earned = Math.min(brought.rewards, room - back)
  return [checkedIn, { id: ids.sevenDays, cause: 'sevenDays', points, cards: earned }]
}
