import type { contract } from '../../contract'
import type { HeldText } from '../lib/collections'
import { Failure } from '../lib/Failure'
import { tellDecided } from '../lib/notices'
import { passPicture } from '../lib/pictures/settlePicture'
import { releaseOption } from '../lib/releaseOption'
import type { Call } from '../lib/serve'
import { heldIn } from './heldIn'
import { releaseOf } from './releaseOf'
import { stands } from './stands'

type Release = Call<typeof contract.review.release>

/** Shows a held text or picture after all, and tells its author. What broke off in between is done again. */
export async function release(call: Release) {
  const { database, input, member, now } = call
  const held = await heldIn(database, input, member._id)
  if (held.state === 'declined') throw new Failure('TEXT_DECIDED')
  if (held.state === 'lapsed') return { state: held.state }
  const shown = held.state === 'released' || (await show(call, held))
  const state = shown ? ('released' as const) : ('lapsed' as const)
  const set = { state, decidedBy: member._id }
  await database.update('held', held._id, { state: 'waiting', text: held.text }, { set })
  if (shown) await tellDecided({ database, now }, { ...held, state })
  return { state }
}

/** Whether it stands where others see it; not if its author has changed it meanwhile. */
async function show({ database, now }: Release, held: HeldText): Promise<boolean> {
  const { kind, source, text } = held
  if (kind === 'avatar' || kind === 'picture') return passPicture(database, source)
  if (kind === 'option') return releaseOption({ database, now }, held)
  const { name, id, condition, change } = releaseOf({ kind, source, text })
  return (
    (await database.update(name, id, condition, change)) || stands(database, { kind, source, text })
  )
}
