import type { contract } from '../../contract'
import { openAccount } from '../../domain/account'
import { dayOf } from '../../domain/day'
import type { Community, Member } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { passesContentCheck } from '../lib/contentCheck'
import { Failure } from '../lib/Failure'
import { membershipOf } from '../lib/membership'
import type { Call } from '../lib/serve'

type Join = Call<typeof contract.community.join>

/** For whoever gave no name, or one that the content check did not pass. */
const UNNAMED = '新伙伴'

/** Makes the caller a member; whoever is one stays one, and whoever left comes back. */
export async function join(call: Join) {
  const { database, input, now, openid } = call
  const community = await openCommunityOf(database, input.communityId, now)
  const { member, memberId, generation } = await membershipOf(database, input.communityId, openid)
  if (member) return { memberId, joined: await comeBack(call, member) }
  const newcomer = await newMember(call, community, memberId)
  // Who was here before is nobody's newcomer.
  const inviter = generation === 0 ? await inviterOf(call) : null
  const invited = inviter ? { invitedBy: inviter, invitation: 'open' as const } : {}
  return { memberId, joined: await database.insert('members', { ...newcomer, ...invited }) }
}

/** The member whose invitation this is, if there is such a member here. */
async function inviterOf({ database, input }: Join): Promise<string | null> {
  const { communityId, invitedBy, via } = input
  if (via !== 'invitation' || invitedBy === undefined) return null
  const inviter = await database.get('members', invitedBy)
  return inviter?.state === 'active' && inviter.communityId === communityId ? inviter._id : null
}

async function comeBack({ database, now }: Join, member: Member): Promise<boolean> {
  if (member.state === 'removed') throw new Failure('MEMBER_REMOVED')
  if (member.state === 'active') return false
  const set = { state: 'active', joinedAt: now }
  return database.update('members', member._id, { state: 'left' }, { set })
}

async function newMember(call: Join, community: Community, memberId: string): Promise<Member> {
  const { communityId, shown, via } = call.input
  const joinedDay = dayOf(call.now, community)
  return {
    ...openAccount(memberId, joinedDay),
    _id: memberId,
    communityId,
    openid: call.openid,
    state: 'active',
    nickname: await checkedNickname(call),
    avatar: '',
    hidden: !shown,
    via,
    joinedAt: call.now,
    joinedDay,
    journal: [],
  }
}

async function checkedNickname({ input, openid }: Join): Promise<string> {
  if (input.nickname === undefined) return UNNAMED
  return (await passesContentCheck(openid, input.nickname)) ? input.nickname : UNNAMED
}
