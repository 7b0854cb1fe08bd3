import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { orderOnWire } from './orderOnWire'

const PAGE = 30

/** Everybody's orders in one state: waiting ones oldest first, closed ones newest first. */
export async function queue({ database, input }: Call<typeof contract.points.queue>) {
  const { after, communityId, state } = input
  const direction = state === 'pending' ? 'ascending' : 'descending'
  const found = await database.find('orders', {
    where: { communityId, state },
    sort: [
      ['orderedAt', direction],
      ['_id', direction],
    ],
    ...(after && { after: [new Date(after.at), after.orderId] }),
    limit: PAGE + 1,
    fields: [
      '_id',
      'memberId',
      'nickname',
      'itemId',
      'itemName',
      'picture',
      'price',
      'state',
      'reason',
      'orderedAt',
      'closedAt',
    ],
  })
  const shown = found.slice(0, PAGE).map((order) => {
    const { memberId, nickname } = order
    return { ...orderOnWire(order), memberId, nickname }
  })
  return { orders: shown, more: found.length > PAGE }
}
