import type { contract } from '../../contract'
import { isAbove } from '../../domain/standing'
import { depart } from '../lib/depart'
import { Failure } from '../lib/Failure'
import { roleIn } from '../lib/membership'
import type { Call } from '../lib/serve'
import { subjectOf } from './subjectOf'

/** Removes a member who stands below the caller. Twice is once. */
export async function remove(call: Call<typeof contract.members.remove>) {
  const { database, input, member } = call
  const { community, subject } = await subjectOf(database, input.communityId, input.memberId)
  const held = roleIn(community, subject._id)
  if (held === 'owner') throw new Failure('OWNER_STAYS')
  if (!isAbove(roleIn(community, member._id), held)) throw new Failure('FORBIDDEN')
  await depart(call, subject, 'removed')
  return {}
}
