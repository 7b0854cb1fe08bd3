import type { Community } from './collections'
import type { Database } from './Database'
import { Failure } from './Failure'

/** A community as it is now, not as this instance remembers it. */
export async function freshCommunity(database: Database, communityId: string): Promise<Community> {
  const community = await database.get('communities', communityId)
  if (!community || community.state === 'removing') throw new Failure('COMMUNITY_NOT_FOUND')
  return community
}
