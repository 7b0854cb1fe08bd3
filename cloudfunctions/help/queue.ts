import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { inquiryOnWire, listed } from './inquiryOnWire'

const PAGE = 20
const MINUTE_MS = 60_000

/** Everybody's questions in one state; the index has them in the order in which they wait. */
export async function queue({ database, input, now }: Call<typeof contract.help.queue>) {
  const { after, communityId, state } = input
  const direction = state === 'waiting' ? 'ascending' : 'descending'
  const found = await database.find('inquiries', {
    where: { communityId, state, 'messages.0.state': 'shown' },
    sort: [
      ['waitingSince', direction],
      ['_id', direction],
    ],
    ...(after && { after: [new Date(after.at), after.inquiryId] }),
    limit: PAGE + 1,
    fields: [...listed, 'by', 'waitingSince'],
  })
  const inquiries = found.slice(0, PAGE).map(({ by, waitingSince, ...inquiry }) => ({
    ...inquiryOnWire(inquiry),
    by,
    waitingSince: waitingSince.toISOString(),
    waited: Math.max(0, Math.floor((now.getTime() - waitingSince.getTime()) / MINUTE_MS)),
  }))
  return { inquiries, more: found.length > PAGE }
}
