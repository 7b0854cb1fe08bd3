import { dayOf } from '../../domain/day'
import { fromWire, toWire } from '../lib/accountOnWire'
import type { Member, Poll } from '../lib/collections'
import { communityOf } from '../lib/communities'
import type { Condition } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { roleIn } from '../lib/membership'
import { post } from '../lib/post'
import { markOf } from './ballotId'
import type { Vote } from './vote'

/**
 * Proves that the caller is a member who may vote, and books the point of a first vote: once a poll,
 * whatever is sent again and however late, for the write names the poll's mark.
 */
export async function proveFirst(call: Vote, poll: Poll, memberId: string) {
  const { database, input, now } = call
  const community = await communityOf(database, input.communityId, now)
  if (poll.voters === 'staff' && roleIn(community, memberId) === 'member')
    throw new Failure('NOT_A_VOTER')
  const today = dayOf(now, community)
  const points = community.awards.vote
  const outcome = await post(call, {
    memberId,
    postings: [{ id: `vote:${poll._id}`, cause: 'vote', points, cards: 0 }],
    today,
    membership: 'active',
    ...(input.hint && { hint: fromWire(input.hint) }),
    also: { [markOf(poll._id)]: null, ...isVoter(poll) },
    set: { [markOf(poll._id)]: poll.closesAt },
    isBooked: (member) => hasVoted(member, poll),
  })
  const earned = outcome.status === 'posted' ? points : 0
  return { points: earned, account: toWire(outcome.account, today) }
}

function isVoter({ voters, opensAt }: Poll): Condition {
  return voters === 'membersAtLaunch' ? { joinedAt: { atMost: opensAt } } : {}
}

function hasVoted(member: Member, { _id, voters, opensAt }: Poll): boolean {
  if (voters === 'membersAtLaunch' && member.joinedAt > opensAt) throw new Failure('NOT_A_VOTER')
  return member.voted?.[_id] !== undefined
}
