import { dayOf } from '../../domain/day'
import { fromWire, toWire } from '../lib/accountOnWire'
import type { Member, Poll } from '../lib/collections'
import { communityOf } from '../lib/communities'
import type { Condition } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { roleIn } from '../lib/membership'
import { type Person, post } from '../lib/post'
import { markOf } from './ballotId'
import { refuseSecondVote } from './formerLives'
import type { Vote } from './vote'

/** Who votes: a member who is known, or a person whose first life has this id. */
export interface Voter {
  memberId: string
  isKnown: boolean
}

/**
 * Proves that the caller is a member who may vote, and books the point of a first vote: once a poll,
 * whatever is sent again and however late, for the write names the poll's mark.
 */
export async function proveFirst(call: Vote, poll: Poll, { memberId, isKnown }: Voter) {
  const { database, input, now } = call
  const community = await communityOf(database, input.communityId, now)
  if (poll.voters === 'staff' && roleIn(community, memberId) === 'member')
    throw new Failure('NOT_A_VOTER')
  const today = dayOf(now, community)
  const points = community.awards.vote
  const outcome = await post(call, {
    memberId,
    ...(!isKnown && { person: personIn(call, poll) }),
    postings: [{ id: `vote:${poll._id}`, cause: 'vote', points, cards: 0 }],
    today,
    membership: 'active',
    ...(input.hint && { hint: fromWire(input.hint) }),
    also: { [markOf(poll._id)]: null, ...isVoter(poll) },
    set: { [markOf(poll._id)]: poll.closesAt },
    isBooked: (member) => hasVoted(member, poll),
  })
  const earned = outcome.status === 'posted' ? points : 0
  const { memberId: voterId, account } = outcome
  return { voterId, booked: { points: earned, account: toWire(account, today) } }
}

function personIn({ database, input, openid }: Vote, poll: Poll): Person {
  const formerly = ({ _id }: Member) => refuseSecondVote(database, poll, [_id])
  return { communityId: input.communityId, openid, formerly }
}

function isVoter({ voters, opensAt }: Poll): Condition {
  return voters === 'membersAtLaunch' ? { joinedAt: { atMost: opensAt } } : {}
}

function hasVoted(member: Member, { _id, voters, opensAt }: Poll): boolean {
  if (voters === 'membersAtLaunch' && member.joinedAt > opensAt) throw new Failure('NOT_A_VOTER')
  return member.voted?.[_id] !== undefined
}
