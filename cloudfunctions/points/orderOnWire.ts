import type { Output } from '../../contract'
import type { Order } from '../lib/collections'

/** What the wire shows of an order. */
type Shown = Pick<
  Order,
  | '_id'
  | 'itemId'
  | 'itemName'
  | 'picture'
  | 'price'
  | 'state'
  | 'reason'
  | 'orderedAt'
  | 'closedAt'
>

/** An order as its owner sees it. One that is not decided yet, or lapsed, is shown to nobody. */
export function orderOnWire(order: Shown): Output<'points.redeem'>['order'] {
  const { _id, itemId, itemName, picture, price, state, reason, orderedAt, closedAt } = order
  if (state === 'begun' || state === 'lapsed') throw new Error(`${_id} does not stand`)
  return {
    orderId: _id,
    itemId,
    itemName,
    picture,
    price,
    state,
    reason,
    orderedAt: orderedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  }
}
