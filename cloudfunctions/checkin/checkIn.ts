import type { contract } from '../../contract'
import type { Account } from '../../domain/account'
import * as rules from '../../domain/checkIn'
import { type Day, dayOf, monthOf } from '../../domain/day'
import { hasDay } from '../../domain/months'
import { daysToReward, shownStreak } from '../../domain/streak'
import { fromWire, toWire } from '../lib/accountOnWire'
import { unchangedLedger } from '../lib/accountWrite'
import type { Community, Member } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import type { Condition } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { pageOutJournal } from '../lib/journalPages'
import { memberIdOf } from '../lib/memberId'
import { activeMember } from '../lib/membership'
import type { Call } from '../lib/serve'
import { dayOfTicket } from './dayTicket'

type CheckIn = Call<typeof contract.checkin.checkIn>

/** A check-in on its way: the call, and what it is reckoned with. */
interface Attempt {
  call: CheckIn
  community: Community
  memberId: string
  /** The day that a ticket names; without one the moment decides. */
  ticketDay: Day | null
}

const MOST_ATTEMPTS = 5

/** Checks in by one conditional write: one trip with a fitting hint, two without, three after a lost race. */
export async function checkIn(call: CheckIn) {
  const { database, input, now, openid } = call
  const community = await openCommunityOf(database, input.communityId, now)
  const memberId = memberIdOf(input.communityId, openid)
  const { ticket } = input
  const ticketDay = ticket ? dayOfTicket(community, memberId, ticket, now) : null
  const attempt = { call, community, memberId, ticketDay }

  const hinted = await tryHint(attempt)
  if (hinted) return hinted
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const member = await activeMember(database, input.communityId, openid)
    const answer = await tryToCount(attempt, member)
    if (answer) return answer
    if (hasDay(member.months, dayToCount(attempt, member))) return sameAgain(attempt, member)
  }
  throw new Failure('BUSY')
}

/** A hint holds no older months, so it serves only for a day after its last. */
async function tryHint(attempt: Attempt) {
  const { hint } = attempt.call.input
  if (!hint) return null
  const account = fromWire(hint)
  const day = dayToCount(attempt, account)
  if (account.lastDay !== null && day <= account.lastDay) return null
  return tryToCount(attempt, account)
}

/** Writes the check-in if the account is still as given; null if it is not, or if the day is counted. */
async function tryToCount(attempt: Attempt, account: Account) {
  const { call, community, memberId } = attempt
  const { database, now } = call
  const day = dayToCount(attempt, account)
  const today = dayOf(now, community)
  const done = rules.checkIn(account, { day, today, at: now, awards: community.awards })
  if (!done) return null
  const change = { set: changedFields(done.account, day), append: { journal: done.entries } }
  const counted = await database.update('members', memberId, unchanged(account, day), change)
  if (!counted) return null
  await pageOutJournal(database, memberId, { from: account.seq, to: done.account.seq })
  return answer(done.account, { day, today, again: false, award: rules.awardOf(done.entries) })
}

/** The answer that the first check-in of the day gave; its awards stand in the journal. */
function sameAgain(attempt: Attempt, member: Member) {
  const day = dayToCount(attempt, member)
  const today = dayOf(attempt.call.now, attempt.community)
  const ids = Object.values(rules.checkInEntryIds(day))
  const entries = member.journal.filter(({ id }) => ids.includes(id))
  return answer(member, { day, today, again: true, award: rules.awardOf(entries) })
}

function answer(
  account: Account,
  facts: { day: Day; today: Day; again: boolean; award: rules.Award },
) {
  const streak = shownStreak(account, facts.today)
  return {
    ...facts,
    streak,
    best: account.best,
    daysToReward: daysToReward(streak),
    account: toWire(account, facts.today),
  }
}

function dayToCount({ call, community, ticketDay }: Attempt, account: Account): Day {
  return ticketDay ?? rules.dayToCount(account, call.now, community)
}

/**
 * Holds only while the membership is active and every field that the check-in was reckoned from is
 * as it was. So a second tap, and a hint that is stale or forged, change nothing.
 */
function unchanged(account: Account, day: Day): Condition {
  const month = monthOf(day)
  return {
    state: 'active',
    ...unchangedLedger(account),
    lastDay: account.lastDay,
    streak: account.streak,
    best: account.best,
    [`months.${month}`]: account.months[month] ?? null,
    checkedAt: account.checkedAt,
  }
}

function changedFields(next: Account, day: Day): Record<string, unknown> {
  const { months, ...fields } = next
  const month = monthOf(day)
  return { ...fields, [`months.${month}`]: months[month] }
}
