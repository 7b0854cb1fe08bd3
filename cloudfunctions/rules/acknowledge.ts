import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import { freshCommunity } from '../lib/freshCommunity'
import { memberIdOf } from '../lib/memberId'
import { activeMember } from '../lib/membership'
import type { Call } from '../lib/serve'

/** Writes to the member which version was read: one write, that proves the membership. Twice is once. */
export async function acknowledge(call: Call<typeof contract.rules.acknowledge>) {
  const { database, input, openid } = call
  const { communityId, version } = input
  const { rules } = await freshCommunity(database, communityId)
  if (version !== rules.inForce) {
    await activeMember(database, communityId, openid)
    throw new Failure('RULES_OUTDATED')
  }
  const older = { state: 'active', acknowledged: { below: version } }
  const set = { acknowledged: version }
  if (await database.update('members', memberIdOf(communityId, openid), older, { set })) return {}
  // Acknowledged before, no member, or one who came back under another id.
  const member = await activeMember(database, communityId, openid)
  await database.update('members', member._id, older, { set })
  return {}
}
