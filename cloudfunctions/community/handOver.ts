import type { contract } from '../../contract'
import { appointable } from '../lib/appointable'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'

const MOST_ATTEMPTS = 5

/** Makes another member the owner and the caller an admin, in one conditional write: there is always one owner. */
export async function handOver(call: Call<typeof contract.community.handOver>) {
  const { input, member } = call
  const { communityId, memberId } = input
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const { community, condition } = await appointable(call, communityId, memberId)
    if (community.staff[memberId] === 'owner') return {}
    if (community.staff[member._id] !== 'owner') throw new Failure('FORBIDDEN')
    const staff = { [`staff.${member._id}`]: 'admin', [`staff.${memberId}`]: 'owner' }
    const still = { ...condition, [`staff.${member._id}`]: 'owner' }
    if (await call.database.update('communities', communityId, still, { set: staff })) return {}
  }
  throw new Failure('BUSY')
}
