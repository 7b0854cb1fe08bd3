import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import { openGIdOf } from '../lib/openGIdOf'
import { ownersWrite } from '../lib/ownersWrite'
import type { Call } from '../lib/serve'

/** Binds the WeChat group that WeChat names for the owner's phone; unbinding opens no closed door. */
export async function bindGroup(call: Call<typeof contract.community.bindGroup>) {
  const { database, input, member } = call
  const openGId = input.cloudID === null ? null : await openGIdOf(input.cloudID)
  if (input.cloudID !== null && openGId === null) throw new Failure('NOT_IN_GROUP')
  const also = openGId === null ? { 'entrance.wayIn': { not: 'group' } } : { state: 'open' }
  const changed = await ownersWrite(database, { member, change: { set: { openGId } }, also })
  if (!changed) throw new Failure(openGId === null ? 'GROUP_NOT_BOUND' : 'COMMUNITY_CLOSED')
  return {}
}
