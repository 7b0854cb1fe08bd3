import type { contract } from '../../contract'
import { mayAppoint } from '../../domain/standing'
import { appointable } from '../lib/appointable'
import { Failure } from '../lib/Failure'
import { roleIn } from '../lib/membership'
import type { Call } from '../lib/serve'

const MOST_ATTEMPTS = 5

/** Gives a member a role, if both are still what they were when it was weighed. */
export async function appoint(call: Call<typeof contract.members.appoint>) {
  const { database, input, member } = call
  const { communityId, memberId, role } = input
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const { community, condition } = await appointable(call, communityId, memberId)
    const held = roleIn(community, memberId)
    const mine = roleIn(community, member._id)
    if (!mayAppoint(mine, held, role)) throw new Failure('FORBIDDEN')
    const path = `staff.${memberId}`
    const still = {
      ...condition,
      [path]: community.staff[memberId] ?? null,
      [`staff.${member._id}`]: mine,
    }
    const change = role === 'member' ? { unset: [path] } : { set: { [path]: role } }
    if (held === role) return {}
    if (await database.update('communities', communityId, still, change)) return {}
  }
  throw new Failure('BUSY')
}
