import type { contract } from '../../contract'
import type { Entrance } from '../lib/collections'
import { Failure } from '../lib/Failure'
import { freshCommunity } from '../lib/freshCommunity'
import { ownersWrite } from '../lib/ownersWrite'
import type { Call } from '../lib/serve'
import { keepPassword } from './password'

type SetWayIn = Call<typeof contract.community.setWayIn>

const SALT_BYTES = 16

/** Decides how people come in from the next call on; who is in stays in. */
export async function setWayIn(call: SetWayIn) {
  const { database, input, member } = call
  const set = { entrance: await entranceOf(call) }
  const bound = input.entrance.wayIn === 'group' ? { openGId: { not: null } } : {}
  const also = { state: 'open', ...bound }
  if (await ownersWrite(database, { member, change: { set }, also })) return {}
  const { state } = await freshCommunity(database, input.communityId)
  throw new Failure(state === 'open' ? 'GROUP_NOT_BOUND' : 'COMMUNITY_CLOSED')
}

async function entranceOf({ input, randomBytes }: SetWayIn): Promise<Entrance> {
  const { entrance } = input
  if (entrance.wayIn !== 'password') return entrance
  const kept = await keepPassword(entrance.password, randomBytes(SALT_BYTES))
  return { wayIn: 'password', ...kept }
}
