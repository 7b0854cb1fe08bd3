import type { contract } from '../../contract'
import type { Call } from '../lib/serve'

const MOST = 20

/** The caller's own held texts and what became of them. */
export async function mine({ database, member }: Call<typeof contract.review.mine>) {
  const held = await database.find('held', {
    where: { 'by.memberId': member._id },
    sort: [['at', 'descending']],
    limit: MOST,
    fields: ['_id', 'kind', 'text', 'state', 'reason', 'at'],
  })
  return {
    held: held.map(({ _id, at, ...one }) => ({ ...one, heldId: _id, at: at.toISOString() })),
  }
}
