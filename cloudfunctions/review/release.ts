import type { contract } from '../../contract'
import type { HeldText } from '../lib/collections'
import { Failure } from '../lib/Failure'
import { tellDecided } from '../lib/notices'
import { passPicture } from '../lib/pictures/settlePicture'
import { releaseOption } from '../lib/releaseOption'
import type { Call } from '../lib/serve'
import { heldIn } from './heldIn'
import { releaseOf } from './releaseOf'

type Release = Call<typeof contract.review.release>

/** Shows a held text or picture after all; itself first, so that one broken off in between is done again. */
export async function release(call: Release) {
  const { database, input, member, now } = call
  const held = await heldIn(database, input, member._id)
  if (held.state === 'released' || held.state === 'lapsed') return { state: held.state }
  if (held.state === 'declined') throw new Failure('TEXT_DECIDED')
  const shown = await show(call, held)
  const state = shown ? ('released' as const) : ('lapsed' as const)
  const set = { state, decidedBy: member._id }
  await database.update('held', held._id, { state: 'waiting', text: held.text }, { set })
  if (shown) await tellDecided({ database, now }, { ...held, state })
  return { state }
}

/** False if its author has changed it meanwhile. */
async function show({ database, now }: Release, held: HeldText): Promise<boolean> {
  const { kind, source, text } = held
  if (kind === 'avatar' || kind === 'picture') return passPicture(database, source)
  if (kind === 'option') return releaseOption({ database, now }, held)
  const { name, id, condition, change } = releaseOf({ kind, source, text })
  return database.update(name, id, condition, change)
}
