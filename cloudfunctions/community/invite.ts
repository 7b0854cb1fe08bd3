import type { contract } from '../../contract'
import { openCommunityOf } from '../lib/communities'
import type { Call } from '../lib/serve'
import { issueInvitation } from './invitationCode'

/** An invitation in the caller's name. */
export async function invite(call: Call<typeof contract.community.invite>) {
  const { database, input, member, now } = call
  const community = await openCommunityOf(database, input.communityId, now)
  return issueInvitation(community, member._id, now)
}
