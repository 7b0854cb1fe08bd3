import type { contract } from '../../contract'
import { dayOf, monthOf } from '../../domain/day'
import type { Member } from '../lib/collections'
import { communityOf } from '../lib/communities'
import { post } from '../lib/post'
import type { Call } from '../lib/serve'

type CountInvitations = Call<typeof contract.community.countInvitations>
type Invited = Pick<Member, '_id' | 'communityId' | 'invitedBy'>

const BATCH = 50

/** Counts every invitation whose invited has checked in since; one that was counted is not found again. */
export async function countInvitations(call: CountInvitations) {
  const invited = await call.database.find('members', {
    where: { invitation: 'open', lastDay: { above: '' } },
    sort: [['lastDay', 'ascending']],
    limit: BATCH,
    fields: ['_id', 'communityId', 'invitedBy'],
  })
  for (const one of invited) await count(call, one)
  return {}
}

/** Booked before it is marked: broken off between the two, the next run books it again, which changes nothing. */
async function count({ database, now }: CountInvitations, invited: Invited): Promise<void> {
  const { _id, communityId, invitedBy = '' } = invited
  const community = await communityOf(database, communityId, now)
  const inviter = await database.get('members', invitedBy)
  if (inviter?.state !== 'active') {
    await database.update('members', _id, { invitation: 'open' }, { unset: ['invitation'] })
    return
  }
  const today = dayOf(now, community)
  const points = community.awards.invitation
  const posting = {
    id: `invitation:${_id.slice(-22)}`,
    cause: 'invitation' as const,
    points,
    cards: 0,
  }
  if (points > 0)
    await post(
      { database, now },
      { memberId: invitedBy, postings: [posting], today, membership: 'any' },
    )
  const set = { invitation: 'counted', invitationMonth: monthOf(today) }
  await database.update('members', _id, { invitation: 'open' }, { set })
}
