import type { contract } from '../../contract'
import { dayOf, monthOf } from '../../domain/day'
import { asPerson } from '../lib/asPerson'
import type { Community } from '../lib/collections'
import { communityOf } from '../lib/communities'
import type { Database } from '../lib/Database'
import type { Call } from '../lib/serve'

const MOST = 50

/** Whom the caller has brought: four trips at once, and one for each of last month's best. */
export async function invitations(call: Call<typeof contract.community.invitations>) {
  const { database, input, member, now } = call
  const community = await communityOf(database, input.communityId, now)
  const counted = { invitedBy: member._id, invitation: 'counted' }
  const month = monthOf(dayOf(now, community))
  const [thisMonth, inAll, newest, best] = await Promise.all([
    database.count('members', { ...counted, invitationMonth: month }),
    database.count('members', counted),
    newestInvited(database, member._id),
    bestOf(database, community),
  ])
  const { invitation: award, inviterOfMonth: monthlyAward } = community.awards
  return { thisMonth, inAll, award, monthlyAward, newest, best }
}

async function newestInvited(database: Database, memberId: string) {
  const invited = await database.find('members', {
    where: { invitedBy: memberId },
    sort: [['joinedAt', 'descending']],
    limit: MOST,
    fields: ['_id', 'nickname', 'avatar', 'hidden', 'state', 'joinedDay', 'invitation'],
  })
  return invited.map(({ hidden, state, joinedDay, invitation, ...member }) => ({
    person: hidden || state !== 'active' ? null : asPerson(member),
    joinedDay,
    counted: invitation === 'counted',
  }))
}

/** Who is not shown to others is not shown here either. */
async function bestOf(database: Database, { bestInviters }: Community) {
  if (!bestInviters) return null
  const { month, memberIds } = bestInviters
  const members = await Promise.all(memberIds.map((memberId) => database.get('members', memberId)))
  const people = members.flatMap((member) =>
    member?.state === 'active' && !member.hidden ? [asPerson(member)] : [],
  )
  return { month, people }
}
