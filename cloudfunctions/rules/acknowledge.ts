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
  const memberId = memberIdOf(communityId, openid)
  const older = { state: 'active', acknowledged: { below: version } }
  if (version !== rules.inForce) {
    await activeMember(database, communityId, openid)
    throw new Failure('RULES_OUTDATED')
  }
  const set = { acknowledged: version }
  if (await database.update('members', memberId, older, { set })) return {}
  await activeMember(database, communityId, openid)
  return {}
}
