import type { Role } from '../../contract'
import type { Community, Member, StaffRole } from './collections'
import type { Database } from './Database'
import { Failure } from './Failure'
import { memberIdOf } from './memberId'

/**
 * The caller's membership, read now. Fails with `MEMBER_REMOVED`, `NOT_A_MEMBER`, or
 * `COMMUNITY_NOT_FOUND` if there is nothing to be a member of.
 */
export async function activeMember(database: Database, communityId: string, openid: string) {
  const { member } = await membershipOf(database, communityId, openid)
  if (member?.state === 'active') return member
  if (member?.state === 'removed') throw new Failure('MEMBER_REMOVED')
  const community = await database.get('communities', communityId)
  throw new Failure(community ? 'NOT_A_MEMBER' : 'COMMUNITY_NOT_FOUND')
}

/** The newest membership of a person, in whatever state, and its id; one trip for whoever never erased themselves. */
export async function membershipOf(database: Database, communityId: string, openid: string) {
  for (let generation = 0; ; generation++) {
    const memberId = memberIdOf(communityId, openid, generation)
    const member = await database.get('members', memberId)
    if (member?.state !== 'erased') return { memberId, member, generation }
  }
}

/** What a member is in a community. */
export function roleIn({ staff }: Community, memberId: string): StaffRole | 'member' {
  return staff[memberId] ?? 'member'
}

/** Whether this member decides on what the content check holds: then nobody else may be there to decide on theirs. */
export function decidesOnTexts(community: Community, memberId: string): boolean {
  return ['owner', 'admin'].includes(roleIn(community, memberId))
}

/** Fails with `FORBIDDEN` unless the member holds the role in the community as it is now. */
export async function requireRole(database: Database, member: Member, role: Role): Promise<void> {
  if (role !== 'admin' && role !== 'owner') return
  const community = await database.get('communities', member.communityId)
  if (!community) throw new Failure('COMMUNITY_NOT_FOUND')
  const held = roleIn(community, member._id)
  if (held !== 'owner' && held !== role) throw new Failure('FORBIDDEN')
}
