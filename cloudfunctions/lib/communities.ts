import type { Community } from './collections'
import type { Database } from './Database'
import { Failure } from './Failure'
import { instanceCache } from './instanceCache'

const SETTINGS_LIFE_MS = 60_000
const settings = instanceCache<Community | null>(SETTINGS_LIFE_MS)

/** A community's settings, at most a minute old. Fails with `COMMUNITY_NOT_FOUND`. */
export async function communityOf(database: Database, communityId: string, now: Date) {
  const community = await settings({ database, now }, communityId, () =>
    database.get('communities', communityId),
  )
  if (!community || community.state === 'removing') throw new Failure('COMMUNITY_NOT_FOUND')
  return community
}

/** The same for changes: fails with `COMMUNITY_CLOSED` unless the community is open. */
export async function openCommunityOf(database: Database, communityId: string, now: Date) {
  const community = await communityOf(database, communityId, now)
  if (community.state !== 'open') throw new Failure('COMMUNITY_CLOSED')
  return community
}
