import type { contract } from '../../contract'
import type { Call } from '../lib/serve'

const MOST = 50

/** Texts that wait for an admin, the longest waiting first. */
export async function queue({ database, input, member }: Call<typeof contract.review.queue>) {
  const waiting = await database.find('held', {
    where: { communityId: input.communityId, state: 'waiting' },
    sort: [['at', 'ascending']],
    limit: MOST + 1,
    fields: ['_id', 'kind', 'text', 'by', 'at'],
  })
  return {
    held: waiting.slice(0, MOST).map(({ _id, at, by, ...held }) => ({
      ...held,
      heldId: _id,
      by,
      own: by.memberId === member._id,
      at: at.toISOString(),
    })),
    more: waiting.length > MOST,
  }
}
