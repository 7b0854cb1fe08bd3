import type { contract } from '../../contract'
import { dayOf } from '../../domain/day'
import { firstWeekOf } from '../../domain/firstWeek'
import type { Community, Member } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { post } from '../lib/post'
import type { Call } from '../lib/serve'

type FirstWeek = Call<typeof contract.community.firstWeek>

/** The newcomer's steps; when all are done, books the reward in the same call, once. */
export async function firstWeek(call: FirstWeek) {
  const { database, input, member, now } = call
  const community = await openCommunityOf(database, input.communityId, now)
  const reward = community.awards.firstWeek
  const week = firstWeekOf(factsOf(member, community, now))
  const daysLeft = week?.daysLeft ?? 0
  const steps = week?.steps ?? []
  if (member.firstWeekAt)
    return { state: 'rewarded' as const, daysLeft, steps, reward, justRewarded: false }
  if (!week) return { state: 'none' as const, daysLeft, steps, reward, justRewarded: false }
  const justRewarded = week.isDone && (await bookReward(call, reward, dayOf(now, community)))
  const state = week.isDone ? ('rewarded' as const) : ('underWay' as const)
  return { state, daysLeft, steps, reward, justRewarded }
}

function factsOf(member: Member, community: Community, now: Date) {
  return {
    joinedDay: member.joinedDay,
    today: dayOf(now, community),
    hasReadRules: community.rules.inForce === 0 ? null : member.acknowledged > 0,
    hasCheckedIn: member.lastDay !== null,
    // A vote in an anonymous poll leaves no trace, and so is no step of anybody's.
    hasVoted: member.journal.some(({ cause }) => cause === 'vote'),
  }
}

async function bookReward({ database, member, now }: FirstWeek, points: number, today: string) {
  const { status } = await post(
    { database, now },
    {
      memberId: member._id,
      postings: [{ id: 'firstWeek', cause: 'firstWeek', points, cards: 0 }],
      today,
      membership: 'active',
      also: { firstWeekAt: null },
      set: { firstWeekAt: now },
    },
  )
  return status === 'posted'
}
