import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { heldOnWire } from './heldOnWire'

const MOST = 20

/** The caller's own held texts and pictures, and what became of them. */
export async function mine({ database, member }: Call<typeof contract.review.mine>) {
  const held = await database.find('held', {
    where: { 'by.memberId': member._id },
    sort: [['at', 'descending']],
    limit: MOST,
    fields: ['_id', 'kind', 'text', 'state', 'reason', 'at'],
  })
  return {
    held: held.map((one) => ({ ...heldOnWire(one), state: one.state, reason: one.reason })),
  }
}
