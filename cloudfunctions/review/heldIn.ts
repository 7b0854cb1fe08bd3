import type { HeldText } from '../lib/collections'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'

/** A held text of the community on which this admin may decide: anybody's but their own. */
export async function heldIn(
  database: Database,
  { communityId, heldId }: { communityId: string; heldId: string },
  adminId: string,
): Promise<HeldText> {
  const held = await database.get('held', heldId)
  if (held?.communityId !== communityId) throw new Failure('TEXT_NOT_FOUND')
  if (held.by.memberId === adminId) throw new Failure('FORBIDDEN')
  return held
}
