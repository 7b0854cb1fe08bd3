import type { Order } from '../lib/collections'
import { Failure } from '../lib/Failure'
import { tellSettled } from '../lib/notices'
import { orderIn } from './orderIn'
import { payBack } from './payBack'
import type { Tending } from './Tending'

/** Which order is declined, and why. */
interface Declining {
  communityId: string
  orderId: string
  reason: string
}

/**
 * Declines an order and gives its points back. The unit is not put back on the shelf: what is
 * declined mostly cannot be had, and an admin can raise the stock.
 */
export async function declineOrder({ database, now }: Tending, declining: Declining) {
  await orderIn(database, declining)
  const { orderId, reason } = declining
  const set: Partial<Order> = { state: 'declined', reason, closedAt: now, owed: true }
  await database.update('orders', orderId, { state: 'pending' }, { set })
  const order = await orderIn(database, declining)
  if (order.state !== 'declined' || order.reason !== reason) throw new Failure('ORDER_CLOSED')
  if (order.owed) await payBack({ database, now }, order)
  await tellSettled({ database, now }, order, order.state)
  return { state: order.state }
}
