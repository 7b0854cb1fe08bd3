import type { contract } from '../../contract'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'

/** Leaves the community; everything stays for coming back. */
export async function leave({ database, input, member }: Call<typeof contract.community.leave>) {
  await endMembership(database, input.communityId, member._id)
  return {}
}

/**
 * Ends an active membership. Roles stand in the community's document, so whoever is given one while
 * leaving is seen only afterwards: then the membership goes on.
 */
export async function endMembership(database: Database, communityId: string, memberId: string) {
  await refuseStaff(database, communityId, memberId)
  const ended = { set: { state: 'left' } }
  if (!(await database.update('members', memberId, { state: 'active' }, ended))) return
  try {
    await refuseStaff(database, communityId, memberId)
  } catch (error) {
    await database.update('members', memberId, { state: 'left' }, { set: { state: 'active' } })
    throw error
  }
}

async function refuseStaff(database: Database, communityId: string, memberId: string) {
  const community = await database.get('communities', communityId)
  if (!community) throw new Failure('COMMUNITY_NOT_FOUND')
  if (community.staff[memberId] !== undefined) throw new Failure('STAFF_STAYS')
}
