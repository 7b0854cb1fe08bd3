import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import { freshCommunity } from '../lib/freshCommunity'
import { ownersWrite } from '../lib/ownersWrite'
import type { Call } from '../lib/serve'

/** Keeps a community that was to be deleted. It is archived then: opening it is a step of its own. */
export async function takeBack(call: Call<typeof contract.community.takeBack>) {
  const { database, input, member } = call
  const change = { set: { state: 'archived', endsAt: null } }
  if (await ownersWrite(database, { member, change, also: { state: 'ending' } })) return {}
  const { state } = await freshCommunity(database, input.communityId)
  if (state !== 'open' && state !== 'archived') throw new Failure('COMMUNITY_NOT_FOUND')
  return {}
}
