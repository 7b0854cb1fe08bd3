import type { contract } from '../../contract'
import { communityOf } from '../lib/communities'
import { roleIn } from '../lib/membership'
import type { Call } from '../lib/serve'
import { ownProfile } from './ownProfile'

/** What the caller has said of themselves. */
export async function profile(call: Call<typeof contract.community.profile>) {
  const { database, input, member, now } = call
  const community = await communityOf(database, input.communityId, now)
  return {
    memberId: member._id,
    role: roleIn(community, member._id),
    joinedDay: member.joinedDay,
    ...ownProfile(member),
  }
}
