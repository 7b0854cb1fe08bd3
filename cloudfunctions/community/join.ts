import type { contract } from '../../contract'
import { openAccount } from '../../domain/account'
import { dayOf } from '../../domain/day'
import type { Community, Member } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { passesContentCheck } from '../lib/contentCheck'
import { Failure } from '../lib/Failure'
import { memberIdOf } from '../lib/memberId'
import type { Call } from '../lib/serve'

type Join = Call<typeof contract.community.join>

/** For whoever gave no name, or one that the content check did not pass. */
const UNNAMED = '新伙伴'

/** Makes the caller a member; whoever is one stays one, and whoever left comes back. */
export async function join(call: Join) {
  const { database, input, now, openid } = call
  const community = await openCommunityOf(database, input.communityId, now)
  const memberId = memberIdOf(input.communityId, openid)
  const known = await database.get('members', memberId)
  if (known) return { memberId, joined: await comeBack(call, known) }
  const newcomer = await newMember(call, community, memberId)
  return { memberId, joined: await database.insert('members', newcomer) }
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
