import type { Community, Member } from '../lib/collections'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { freshCommunity } from '../lib/freshCommunity'

/** A member of a community, as both are now, in whatever state. Fails with `MEMBER_NOT_FOUND`. */
export async function subjectOf(
  database: Database,
  communityId: string,
  memberId: string,
): Promise<{ community: Community; subject: Member }> {
  const community = await freshCommunity(database, communityId)
  const subject = await database.get('members', memberId)
  if (subject?.communityId !== communityId) throw new Failure('MEMBER_NOT_FOUND')
  return { community, subject }
}
