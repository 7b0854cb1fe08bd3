import type { Order } from '../lib/collections'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'

/** An order of a community, as it is now. Fails with `ORDER_NOT_FOUND`. */
export async function orderIn(
  database: Database,
  { communityId, orderId }: { communityId: string; orderId: string },
): Promise<Order> {
  const order = await database.get('orders', orderId)
  const isPlaced = order && order.state !== 'begun' && order.state !== 'lapsed'
  if (isPlaced && order.communityId === communityId) return order
  throw new Failure('ORDER_NOT_FOUND')
}
