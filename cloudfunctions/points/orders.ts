import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { orderOnWire } from './orderOnWire'

const PAGE = 30

/** The caller's orders, newest first. */
export async function orders({ database, input, member }: Call<typeof contract.points.orders>) {
  const { after } = input
  const found = await database.find('orders', {
    where: { memberId: member._id, state: { oneOf: ['pending', 'fulfilled', 'declined'] } },
    sort: [
      ['orderedAt', 'descending'],
      ['_id', 'descending'],
    ],
    ...(after && { after: [new Date(after.at), after.orderId] }),
    limit: PAGE + 1,
    fields: [
      '_id',
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
  return { orders: found.slice(0, PAGE).map(orderOnWire), more: found.length > PAGE }
}
