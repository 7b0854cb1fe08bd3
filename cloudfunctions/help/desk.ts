import type { contract } from '../../contract'
import { nextOpening } from '../../domain/helpHours'
import { communityOf } from '../lib/communities'
import type { Call } from '../lib/serve'
import { placeOf } from './placeOf'

/** When somebody is there to answer. */
export async function desk({ database, input, now }: Call<typeof contract.help.desk>) {
  const community = await communityOf(database, input.communityId, now)
  const { hours = null, note = '' } = community.help ?? {}
  const opens = hours && nextOpening(now, hours, placeOf(community, now))
  const open = opens?.getTime() === now.getTime()
  return { hours, note, open, opensAt: open ? null : (opens?.toISOString() ?? null) }
}
