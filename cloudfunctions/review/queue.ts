import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { heldOnWire } from './heldOnWire'

const MOST = 50

/** Texts and pictures that wait for an admin, the longest waiting first. */
export async function queue({ database, input, member }: Call<typeof contract.review.queue>) {
  const waiting = await database.find('held', {
    where: { communityId: input.communityId, state: 'waiting' },
    sort: [['at', 'ascending']],
    limit: MOST + 1,
    fields: ['_id', 'kind', 'text', 'by', 'state', 'at'],
  })
  return {
    held: waiting.slice(0, MOST).map((held) => ({
      ...heldOnWire(held),
      by: held.by,
      own: held.by.memberId === member._id,
    })),
    more: waiting.length > MOST,
  }
}
