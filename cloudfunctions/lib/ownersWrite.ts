import type { Member } from './collections'
import type { Change, Condition, Database } from './Database'
import { Failure } from './Failure'

/** What an owner changes of the community, and what else must hold of it. */
interface OwnersChange {
  member: Member
  change: Change
  also?: Condition
}

/**
 * Changes the community if the caller is its owner at that very moment. Says whether whatever else
 * had to hold did; fails with `FORBIDDEN` if the caller is the owner no more.
 */
export async function ownersWrite(
  database: Database,
  { member, change, also = {} }: OwnersChange,
): Promise<boolean> {
  const { _id, communityId } = member
  const condition = { [`staff.${_id}`]: 'owner', ...also }
  if (await database.update('communities', communityId, condition, change)) return true
  const community = await database.get('communities', communityId)
  if (community?.staff[_id] !== 'owner') throw new Failure('FORBIDDEN')
  return false
}
