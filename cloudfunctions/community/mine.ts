import type { contract } from '../../contract'
import { dayOf } from '../../domain/day'
import { shownStreak } from '../../domain/streak'
import { communityOf } from '../lib/communities'
import { roleIn } from '../lib/membership'
import type { Call } from '../lib/serve'

const MOST = 50
const streakFields = ['lastDay', 'streak', 'best', 'months', 'made', 'kept', 'rewardsDue'] as const

/** The communities that the caller is in: one trip, and one for each community whose settings are not kept. */
export async function mine({ database, now, openid }: Call<typeof contract.community.mine>) {
  const members = await database.find('members', {
    where: { openid, state: 'active' },
    sort: [['joinedAt', 'descending']],
    limit: MOST,
    fields: ['_id', 'communityId', ...streakFields],
  })
  const communities = await Promise.all(
    members.map(async ({ _id, communityId, ...days }) => {
      const community = await communityOf(database, communityId, now)
      const today = dayOf(now, community)
      return {
        communityId,
        kind: community.kind,
        name: community.name,
        purpose: community.purpose,
        closed: community.state !== 'open',
        memberId: _id,
        role: roleIn(community, _id),
        streak: shownStreak(days, today, community),
        checkedIn: days.lastDay === today,
      }
    }),
  )
  return { communities }
}
