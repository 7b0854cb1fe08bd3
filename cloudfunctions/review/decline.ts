import type { contract } from '../../contract'
import type { HeldText } from '../lib/collections'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { tellDecided } from '../lib/notices'
import { declinePicture } from '../lib/pictures/settlePicture'
import type { Call } from '../lib/serve'
import { heldIn } from './heldIn'
import { withdrawalOf } from './releaseOf'
import { stands } from './stands'

/** Keeps a held text or picture from the others, with a reason for its author. */
export async function decline(call: Call<typeof contract.review.decline>) {
  const { database, input, member, now, passesCheck } = call
  const { reason } = input
  const held = await heldIn(database, input, member._id)
  const state = 'declined' as const
  if (held.state === state && held.reason === reason) {
    await tellDecided({ database, now }, { ...held, state })
    return { state }
  }
  if (held.state !== 'waiting') throw new Failure('TEXT_DECIDED')
  if (!(await passesCheck(reason))) throw new Failure('CONTENT_HELD')
  await withhold(database, held)
  const set = { state, reason, decidedBy: member._id }
  const waiting = { state: 'waiting', text: held.text }
  if (!(await database.update('held', held._id, waiting, { set })))
    throw new Failure('TEXT_DECIDED')
  await tellDecided({ database, now }, { ...held, state })
  return { state }
}

/** What waits for the decision waits no longer. Fails with `TEXT_DECIDED` if it stands in public by now. */
async function withhold(database: Database, held: HeldText): Promise<void> {
  const { _id, kind, source, text } = held
  if (kind === 'avatar' || kind === 'picture') {
    if (!(await declinePicture(database, source))) throw new Failure('TEXT_DECIDED')
    return
  }
  // An option stands nowhere before it is let through.
  if (kind !== 'option' && (await stands(database, { kind, source, text }))) {
    await database.update('held', _id, { state: 'waiting', text }, { set: { state: 'released' } })
    throw new Failure('TEXT_DECIDED')
  }
  const withdrawal = withdrawalOf({ kind, text })
  if (withdrawal) await database.update('members', source, withdrawal.condition, withdrawal.change)
}
