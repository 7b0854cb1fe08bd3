import type { Community, Member } from './collections'
import type { Condition, Database } from './Database'
import { Failure } from './Failure'

/** No function lives longer than this, so an older departure was broken off and is not under way. */
const LONGEST_DEPARTURE_MS = 60_000

/** A community and one of its active members, and what must still hold to give that member a role. */
export interface Appointable {
  community: Community
  member: Member
  condition: Condition
}

/**
 * Looks whether somebody can be given a role now. The community is read first, the member second:
 * with the condition, which no departure that began since leaves true, the role goes to nobody who
 * is on the way out. Fails with `MEMBER_NOT_FOUND`, or `BUSY` while the member is departing.
 */
export async function appointable(
  { database, now }: { database: Database; now: Date },
  communityId: string,
  memberId: string,
): Promise<Appointable> {
  const community = await database.get('communities', communityId)
  if (!community) throw new Failure('COMMUNITY_NOT_FOUND')
  const member = await database.get('members', memberId)
  if (member?.communityId !== communityId || member.state !== 'active')
    throw new Failure('MEMBER_NOT_FOUND')
  const departing = community.departures[memberId]
  if (departing && now.getTime() - departing.getTime() < LONGEST_DEPARTURE_MS)
    throw new Failure('BUSY')
  return { community, member, condition: { turn: community.turn } }
}
