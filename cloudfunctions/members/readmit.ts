import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { subjectOf } from './subjectOf'

/** Takes a removed member back as a plain member. Twice is once. */
export async function readmit({ database, input }: Call<typeof contract.members.readmit>) {
  const { community, subject } = await subjectOf(database, input.communityId, input.memberId)
  if (community.state !== 'open') throw new Failure('COMMUNITY_CLOSED')
  await database.update('members', subject._id, { state: 'removed' }, { set: { state: 'active' } })
  return {}
}
