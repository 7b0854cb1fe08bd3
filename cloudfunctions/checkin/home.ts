import type { contract } from '../../contract'
import { firstMonthOf, marked } from '../../domain/calendar'
import { awardOf, checkIn, isCheckedIn, ticketExpiry } from '../../domain/checkIn'
import { type Day, dayOf, daysOfMonth, daysOfWeek, monthOf } from '../../domain/day'
import { firstToMakeUp } from '../../domain/makeUp'
import { daysToReward, shownStreak } from '../../domain/streak'
import { toWire } from '../lib/accountOnWire'
import type { Community, Member } from '../lib/collections'
import { communityOf } from '../lib/communities'
import { membershipOf, roleIn } from '../lib/membership'
import type { Call } from '../lib/serve'
import { issueDayTicket } from './dayTicket'
import { hereToday } from './hereToday'

type Home = Call<typeof contract.checkin.home>
type Here = Awaited<ReturnType<typeof hereToday>>

/** The first screen of a member or of a stranger: three database trips, two while the settings are kept. */
export async function home({ database, input, now, openid }: Home) {
  const { communityId } = input
  const community = await communityOf(database, communityId, now)
  const today = dayOf(now, community)
  const [{ member }, here] = await Promise.all([
    membershipOf(database, communityId, openid),
    hereToday(database, communityId, today),
  ])
  if (member?.state === 'active') return memberHome(community, member, here, now)
  return guestHome(community, member, here)
}

function guestHome(community: Community, member: Member | null, here: Here) {
  return {
    status: 'guest' as const,
    community: card(community),
    hereToday: here.count,
    wayIn: community.entrance.wayIn,
    removed: member?.state === 'removed',
  }
}

function memberHome(community: Community, member: Member, here: Here, now: Date) {
  const today = dayOf(now, community)
  const streak = shownStreak(member, today, community)
  const facts = { ...member, today, workDays: community }
  return {
    status: 'member' as const,
    community: card(community),
    me: {
      memberId: member._id,
      nickname: member.nickname,
      avatar: member.avatar,
      role: roleIn(community, member._id),
    },
    today,
    checkedIn: isCheckedIn(member, today),
    streak,
    best: member.best,
    daysToReward: daysToReward(streak),
    offer: offer(community, member, today, now),
    week: marked(daysOfWeek(today), facts),
    month: marked(daysOfMonth(monthOf(today)), facts),
    firstMonth: firstMonthOf(member),
    makeUpFrom: firstToMakeUp(today, community),
    here,
    ticket: issueDayTicket(community, member._id, today),
    ticketExpiry: ticketExpiry(today, community).toISOString(),
    account: toWire(member, today),
  }
}

/** What today's check-in brings or has brought. */
function offer(community: Community, member: Member, today: Day, at: Date) {
  const { awards } = community
  const done = checkIn(member, { day: today, today, at, awards, workDays: community })
  if (!done) return { streak: member.streak, points: 0, reward: false }
  const { points, reward } = awardOf(done.entries)
  return { streak: done.account.streak, points, reward: reward !== null }
}

function card({ _id, name, purpose, state }: Community) {
  return { communityId: _id, name, purpose, closed: state !== 'open' }
}
