import type { contract } from '../../contract'
import type { Account } from '../../domain/account'
import * as rules from '../../domain/checkIn'
import { type Day, dayOf } from '../../domain/day'
import { daysToReward, shownStreak } from '../../domain/streak'
import { fromWire, toWire } from '../lib/accountOnWire'
import { dayFields, ledgerFields, unchangedDays, unchangedLedger } from '../lib/accountWrite'
import type { Community, Member } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import type { Condition } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { instanceMemory } from '../lib/instanceMemory'
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
/** A second tap within this time is a double tap. */
const DOUBLE_TAP_MS = 2_000

/** Checks in by one conditional write: one trip with a fitting hint, two without, three after a lost race. */
export async function checkIn(call: CheckIn) {
  const { database, input, now, openid } = call
  const community = await openCommunityOf(database, input.communityId, now)

  const hinted = await tryHint(call, community)
  if (hinted) return hinted
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const member = await activeMember(database, input.communityId, openid)
    const attempt = attemptFor(member._id, call, community)
    const answer = await tryToCount(attempt, member)
    if (answer) return answer
    if (rules.isCheckedIn(member, dayToCount(attempt, member))) return sameAgain(attempt, member)
  }
  throw new Failure('BUSY')
}

function attemptFor(memberId: string, call: CheckIn, community: Community): Attempt {
  const { ticket } = call.input
  const ticketDay = ticket ? dayOfTicket(community, memberId, ticket, call.now) : null
  return { call, community, memberId, ticketDay }
}

/**
 * A hint holds no older months, so it serves only for a day after its last. Whose ticket it is must
 * be read, so a kept check-in goes without.
 */
async function tryHint(call: CheckIn, community: Community) {
  const { communityId, hint, ticket } = call.input
  if (!hint || ticket) return null
  const attempt = attemptFor(memberIdOf(communityId, call.openid), call, community)
  const account = fromWire(hint)
  const day = dayToCount(attempt, account)
  const known = justCounted.get(call, `${attempt.memberId}|${day}`)
  if (known) return { ...known, again: true }
  if (account.lastDay !== null && day <= account.lastDay) return null
  return tryToCount(attempt, account)
}

/** Writes the check-in if the account is still as given; null if it is not, or if the day is counted. */
async function tryToCount(attempt: Attempt, account: Account) {
  const { call, community, memberId } = attempt
  const { database, now } = call
  const day = dayToCount(attempt, account)
  const today = dayOf(now, community)
  const { awards } = community
  const done = rules.checkIn(account, { day, today, at: now, awards, workDays: community })
  if (!done) return null
  const change = { set: fieldsOf(account, done.account), append: { journal: done.entries } }
  const condition = unchanged(account, done.account)
  if (!(await database.update('members', memberId, condition, change))) return null
  await pageOutJournal(database, memberId, { from: account.seq, to: done.account.seq })
  const award = rules.awardOf(done.entries)
  const counted = answer(attempt, done.account, { day, today, again: false, award })
  justCounted.keep(call, `${memberId}|${day}`, counted)
  return counted
}

/** A double tap that meets the same instance gets the answer of the first without asking the database. */
const justCounted = instanceMemory<ReturnType<typeof answer>>(DOUBLE_TAP_MS)

/** The answer that the first check-in of the day gave; its awards stand in the journal. */
function sameAgain(attempt: Attempt, member: Member) {
  const day = dayToCount(attempt, member)
  const today = dayOf(attempt.call.now, attempt.community)
  const ids = Object.values(rules.checkInEntryIds(day))
  const entries = member.journal.filter(({ id }) => ids.includes(id))
  return answer(attempt, member, { day, today, again: true, award: rules.awardOf(entries) })
}

function answer(
  { community }: Attempt,
  account: Account,
  facts: { day: Day; today: Day; again: boolean; award: rules.Award },
) {
  const streak = shownStreak(account, facts.today, community)
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
function unchanged(account: Account, next: Account): Condition {
  return { state: 'active', ...unchangedLedger(account), ...unchangedDays(account, next) }
}

function fieldsOf(account: Account, next: Account): Record<string, unknown> {
  return { ...ledgerFields(next), ...dayFields(account, next) }
}
