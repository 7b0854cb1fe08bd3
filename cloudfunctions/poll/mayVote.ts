import type { Community, Member, Poll } from '../lib/collections'
import { roleIn } from '../lib/membership'

/** Whether a poll is for a member. */
export function mayVote(
  { voters, opensAt }: Pick<Poll, 'voters' | 'opensAt'>,
  community: Community,
  { _id, joinedAt }: Pick<Member, '_id' | 'joinedAt'>,
): boolean {
  switch (voters) {
    case 'everyone':
      return true
    case 'membersAtLaunch':
      return joinedAt <= opensAt
    case 'staff':
      return roleIn(community, _id) !== 'member'
  }
}
