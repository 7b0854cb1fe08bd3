import type { contract } from '../../contract'
import type { Database } from '../lib/Database'
import { depart } from '../lib/depart'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'

/** Leaves the community; everything stays for coming back. */
export async function leave({
  database,
  input,
  member,
  now,
}: Call<typeof contract.community.leave>) {
  await endMembership({ database, now }, input.communityId, member._id)
  return {}
}

/** Ends an active membership of somebody who is no staff; whoever is given a role meanwhile has none afterwards. */
export async function endMembership(
  { database, now }: { database: Database; now: Date },
  communityId: string,
  memberId: string,
) {
  await refuseStaff(database, communityId, memberId)
  await depart({ database, now }, { _id: memberId, communityId }, 'left')
}

async function refuseStaff(database: Database, communityId: string, memberId: string) {
  const community = await database.get('communities', communityId)
  if (!community) throw new Failure('COMMUNITY_NOT_FOUND')
  if (community.staff[memberId] !== undefined) throw new Failure('STAFF_STAYS')
}
