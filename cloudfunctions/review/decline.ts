import type { contract } from '../../contract'
import type { HeldText } from '../lib/collections'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { tellDecided } from '../lib/notices'
import { declinePicture } from '../lib/pictures/settlePicture'
import type { Call } from '../lib/serve'
import { heldIn } from './heldIn'
import { withdrawalOf } from './releaseOf'

/** Keeps a held text or picture from the others, with a reason for its author. */
export async function decline(call: Call<typeof contract.review.decline>) {
  const { database, input, member, now, passesCheck } = call
  const { reason } = input
  const held = await heldIn(database, input, member._id)
  if (held.state === 'declined' && held.reason === reason) return { state: held.state }
  if (held.state !== 'waiting') throw new Failure('TEXT_DECIDED')
  if (!(await passesCheck(reason))) throw new Failure('CONTENT_HELD')
  await withhold(database, held)
  const state = 'declined' as const
  const set = { state, reason, decidedBy: member._id }
  const waiting = { state: 'waiting', text: held.text }
  if (!(await database.update('held', held._id, waiting, { set })))
    throw new Failure('TEXT_DECIDED')
  await tellDecided({ database, now }, { ...held, state })
  return { state }
}

/** What waits for the decision waits no longer. Fails with `TEXT_DECIDED` if it stands in public by now. */
async function withhold(database: Database, { kind, source, text }: HeldText): Promise<void> {
  if (kind === 'avatar' || kind === 'picture') {
    if (!(await declinePicture(database, source))) throw new Failure('TEXT_DECIDED')
    return
  }
  const withdrawal = withdrawalOf({ kind, text })
  if (withdrawal) await database.update('members', source, withdrawal.condition, withdrawal.change)
}
