import type { contract } from '../../contract'
import { mayStandBelow } from '../../domain/communityKind'
import { Failure } from '../lib/Failure'
import { freshCommunity } from '../lib/freshCommunity'
import { ownersWrite } from '../lib/ownersWrite'
import type { Call } from '../lib/serve'
import { parentFor } from './parentFor'

/** Puts the community below another one, or below none. */
export async function setParent(call: Call<typeof contract.community.setParent>) {
  const { database, input, member, openid } = call
  const { communityId, parentId } = input
  if (parentId !== null) {
    const parent = await parentFor(database, parentId, openid)
    const { kind } = await freshCommunity(database, communityId)
    if (!mayStandBelow(kind, parent.kind)) throw new Failure('PARENT_UNFIT')
  }
  const change = { set: { parentId } }
  const changed = await ownersWrite(database, { member, change, also: { state: 'open' } })
  if (!changed) throw new Failure('COMMUNITY_CLOSED')
  return {}
}
