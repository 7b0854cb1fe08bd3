import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { allowedIdOf } from './allowedId'

/** Takes an entry off the list; it lets nobody in any more. */
export async function disallow({ database, input }: Call<typeof contract.community.disallow>) {
  await database.remove('allowed', allowedIdOf(input.communityId, input.entry))
  return {}
}
