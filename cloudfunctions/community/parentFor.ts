import type { Community } from '../lib/collections'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { activeMember, requireRole } from '../lib/membership'

/** The community above, if the caller runs it too; its own refusals name what is missing. */
export async function parentFor(
  database: Database,
  parentId: string,
  openid: string,
): Promise<Community> {
  const member = await activeMember(database, parentId, openid)
  await requireRole(database, member, 'admin')
  const parent = await database.get('communities', parentId)
  if (!parent) throw new Failure('COMMUNITY_NOT_FOUND')
  if (parent.state !== 'open') throw new Failure('COMMUNITY_CLOSED')
  return parent
}
