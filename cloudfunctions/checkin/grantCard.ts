import type { contract } from '../../contract'
import { MAX_MAKE_UP_CARDS } from '../../domain/awards'
import { dayOf } from '../../domain/day'
import type { Member } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import { post } from '../lib/post'
import type { Call } from '../lib/serve'

type GrantCard = Call<typeof contract.checkin.grantCard>

/** Gives a member a make-up card. The reason stands outside the ledger's hashed entry. */
export async function grantCard(call: GrantCard) {
  const { database, input, now } = call
  const { memberId, requestId } = input
  const community = await openCommunityOf(database, input.communityId, now)
  const id = `grant:${requestId}`
  const target = await memberOf(call)
  const isBooked = target.journal.some((entry) => entry.id === id)
  if (!isBooked && target.makeUpCards >= MAX_MAKE_UP_CARDS) throw new Failure('CARDS_FULL')
  await keepReason(call)
  const { account } = await post(call, {
    memberId,
    postings: [{ id, cause: 'grant', points: 0, cards: 1 }],
    today: dayOf(now, community),
    membership: 'active',
    also: { makeUpCards: { below: MAX_MAKE_UP_CARDS } },
  })
  return { memberId, makeUpCards: account.makeUpCards }
}

async function memberOf({ database, input }: GrantCard): Promise<Member> {
  const member = await database.get('members', input.memberId)
  if (member?.communityId !== input.communityId) throw new Failure('MEMBER_NOT_FOUND')
  if (member.state !== 'active') throw new Failure('MEMBER_NOT_FOUND')
  return member
}

/** One document a request: the same request again must carry the same reason for the same member. */
async function keepReason({ database, input, member, now }: GrantCard): Promise<void> {
  const { communityId, memberId, reason, requestId } = input
  const _id = `${member._id}_${requestId}`
  const by = { memberId: member._id, nickname: member.nickname }
  if (await database.insert('grants', { _id, communityId, memberId, reason, by, at: now })) return
  const kept = await database.get('grants', _id)
  if (kept?.memberId !== memberId || kept.reason !== reason) throw new Failure('REQUEST_REUSED')
}
