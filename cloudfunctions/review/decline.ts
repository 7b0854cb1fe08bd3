import type { contract } from '../../contract'
import { passesContentCheck } from '../lib/contentCheck'
import { Failure } from '../lib/Failure'
import { tellDecided } from '../lib/notices'
import type { Call } from '../lib/serve'
import { heldIn } from './heldIn'

/** Keeps a held text from the others, with a reason for its author. */
export async function decline(call: Call<typeof contract.review.decline>) {
  const { database, input, member, now, openid } = call
  const { reason } = input
  const held = await heldIn(database, input, member._id)
  if (held.state === 'declined' && held.reason === reason) return { state: held.state }
  if (held.state !== 'waiting') throw new Failure('TEXT_DECIDED')
  if (!(await passesContentCheck(openid, reason))) throw new Failure('CONTENT_HELD')
  const state = 'declined' as const
  const set = { state, reason, decidedBy: member._id }
  const waiting = { state: 'waiting', text: held.text }
  if (!(await database.update('held', held._id, waiting, { set })))
    throw new Failure('TEXT_DECIDED')
  await tellDecided({ database, now }, { ...held, state })
  return { state }
}
