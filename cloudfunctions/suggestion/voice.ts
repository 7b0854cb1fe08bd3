import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { voiceOnWire } from './voiceOnWire'

/** One adopted suggestion and what came of it. */
export async function voice({ database, input }: Call<typeof contract.suggestion.voice>) {
  const found = await database.get('voices', input.voiceId)
  if (found?.communityId !== input.communityId) throw new Failure('THREAD_NOT_FOUND')
  return voiceOnWire(found)
}
