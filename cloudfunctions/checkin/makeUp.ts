import type { contract, FailureCode } from '../../contract'
import type { Account } from '../../domain/account'
import { dayOf } from '../../domain/day'
import * as rules from '../../domain/makeUp'
import { hasDay } from '../../domain/months'
import { daysToReward, shownStreak } from '../../domain/streak'
import { toWire } from '../lib/accountOnWire'
import { dayFields, ledgerFields, unchangedDays, unchangedLedger } from '../lib/accountWrite'
import type { Community, Member } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import { pageOutJournal } from '../lib/journalPages'
import { activeMember } from '../lib/membership'
import type { Call } from '../lib/serve'

type MakeUp = Call<typeof contract.checkin.makeUp>

const MOST_ATTEMPTS = 5

const failures: Record<rules.MakeUpRefusal, FailureCode> = {
  notMissed: 'DAY_NOT_MISSED',
  tooOld: 'DAY_TOO_OLD',
  noCard: 'CARD_MISSING',
}

/** Makes up a missed day for a card: days, cards and journal in one conditional write. */
export async function makeUp(call: MakeUp) {
  const { database, input, now, openid } = call
  const community = await openCommunityOf(database, input.communityId, now)
  let { member } = call
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const again = hasDay(member.made, input.day)
    const account = again ? member : await tryToMakeUp(call, community, member)
    if (account) return { day: input.day, again, ...standing(account, community, now) }
    member = await activeMember(database, input.communityId, openid)
  }
  throw new Failure('BUSY')
}

/** The account with the day made up; null if somebody else changed it meanwhile. */
async function tryToMakeUp({ database, input, now }: MakeUp, community: Community, member: Member) {
  const { day } = input
  const today = dayOf(now, community)
  const refusal = rules.makeUpRefusal(day, { ...member, today, workDays: community })
  if (refusal) throw new Failure(failures[refusal])
  const done = rules.makeUp(member, { day, today, at: now, workDays: community })
  if (!done) return null
  const { account, entries } = done
  const unchanged = { ...unchangedLedger(member), ...unchangedDays(member, account) }
  const set = { ...ledgerFields(account), ...dayFields(member, account) }
  const change = { set, append: { journal: entries } }
  const condition = { state: 'active', ...unchanged }
  if (!(await database.update('members', member._id, condition, change))) return null
  await pageOutJournal(database, member._id, { from: member.seq, to: account.seq })
  return account
}

function standing(account: Account, community: Community, now: Date) {
  const today = dayOf(now, community)
  const streak = shownStreak(account, today, community)
  return {
    streak,
    best: account.best,
    daysToReward: daysToReward(streak),
    account: toWire(account, today),
  }
}
