import type { contract } from '../../contract'
import type { Community, Member } from '../lib/collections'
import { Failure } from '../lib/Failure'
import { holdText } from '../lib/holdText'
import { membershipOf } from '../lib/membership'
import { newMember } from '../lib/newMember'
import type { Call } from '../lib/serve'
import { UNNAMED } from '../lib/unnamed'
import { letIn } from './letIn'

type Join = Call<typeof contract.community.join>

/**
 * Makes the caller a member, if the community's way in lets him; whoever is one stays one, and
 * whoever left comes back.
 */
export async function join(call: Join) {
  const { database, input, openid } = call
  const community = await doorOf(call)
  const { member, memberId, generation } = await membershipOf(database, input.communityId, openid)
  if (member?.state === 'active') return { memberId, joined: false }
  if (member?.state === 'removed') throw new Failure('MEMBER_REMOVED')
  const letBy = await letIn({ call, community, memberId })
  if (member) return { memberId, joined: await comeBack(call, member) }
  // Who was here before is nobody's newcomer.
  const inviter = generation === 0 ? (letBy.invitedBy ?? (await inviterOf(call))) : null
  const invited = inviter ? { invitedBy: inviter, invitation: 'open' as const } : {}
  const newcomer = await newcomerOf(call, community, generation)
  const text = heldName(call, newcomer)
  const awaited = text === null ? {} : { awaited: { nickname: text } }
  const joined = await database.insert('members', { ...newcomer, ...invited, ...awaited })
  if (joined && text !== null)
    await holdText(call, { kind: 'nickname', source: newcomer._id, text, by: newcomer })
  return { memberId, joined }
}

/** A name that was not passed waits for an admin; until then the newcomer goes without. */
function heldName({ input }: Join, newcomer: Member): string | null {
  const { nickname } = input
  return nickname === undefined || nickname === newcomer.nickname ? null : nickname
}

/** The member whose invitation this is, if there is such a member here. */
async function inviterOf({ database, input }: Join): Promise<string | null> {
  const { communityId, invitedBy, via } = input
  if (via !== 'invitation' || invitedBy === undefined) return null
  const inviter = await database.get('members', invitedBy)
  return inviter?.state === 'active' && inviter.communityId === communityId ? inviter._id : null
}

/** Read now: whom an owner has just shut out does not come in by an older copy. */
async function doorOf({ database, input }: Join): Promise<Community> {
  const community = await database.get('communities', input.communityId)
  if (!community || community.state === 'removing') throw new Failure('COMMUNITY_NOT_FOUND')
  if (community.state !== 'open') throw new Failure('COMMUNITY_CLOSED')
  return community
}

async function comeBack({ database, now }: Join, { _id }: Member): Promise<boolean> {
  const set = { state: 'active', joinedAt: now }
  return database.update('members', _id, { state: 'left' }, { set })
}

async function newcomerOf(call: Join, community: Community, generation: number) {
  const { shown, via, channel } = call.input
  return newMember({
    community,
    generation,
    openid: call.openid,
    nickname: await checkedNickname(call),
    hidden: !shown,
    joinedAt: call.now,
    via,
    channel: channel === undefined ? null : (community.channels[String(channel)] ?? null),
  })
}

async function checkedNickname({ input, passesCheck }: Join): Promise<string> {
  if (input.nickname === undefined) return UNNAMED
  return (await passesCheck(input.nickname)) ? input.nickname : UNNAMED
}
