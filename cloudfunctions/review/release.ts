import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import { tellDecided } from '../lib/notices'
import type { Call } from '../lib/serve'
import { heldIn } from './heldIn'
import { releaseOf } from './releaseOf'

/** Shows a held text after all; the text first, so that one broken off in between is done again. */
export async function release(call: Call<typeof contract.review.release>) {
  const { database, input, member, now } = call
  const held = await heldIn(database, input, member._id)
  if (held.state === 'released' || held.state === 'lapsed') return { state: held.state }
  if (held.state === 'declined') throw new Failure('TEXT_DECIDED')
  const { name, id, condition, change } = releaseOf(held)
  const shown = await database.update(name, id, condition, change)
  const state = shown ? ('released' as const) : ('lapsed' as const)
  const set = { state, decidedBy: member._id }
  await database.update('held', held._id, { state: 'waiting', text: held.text }, { set })
  if (shown) await tellDecided({ database, now }, { ...held, state })
  return { state }
}
