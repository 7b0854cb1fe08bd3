import type { Community } from '../lib/collections'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'

/** A community as it is now, for those who change it. Fails with `COMMUNITY_NOT_FOUND`. */
export async function freshCommunity(database: Database, communityId: string): Promise<Community> {
  const community = await database.get('communities', communityId)
  if (!community) throw new Failure('COMMUNITY_NOT_FOUND')
  return community
}
