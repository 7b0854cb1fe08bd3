import type { contract, FailureCode } from '../../contract'
import { debitOf, voidOf } from '../../domain/redemption'
import type { Item, Order } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { holdUnit } from './hold'
import { newOrder } from './newOrder'
import { orderOnWire } from './orderOnWire'
import { settleOrder } from './settleOrder'

type Redeem = Call<typeof contract.points.redeem>

const MOST_ATTEMPTS = 5

/**
 * Takes points and one unit together, or neither: the order is begun, a unit is held for it, the
 * price is debited, the order stands, the unit is sold. Whatever breaks off on the way, the timer
 * settles one way or the other; sending it again goes on where it broke off.
 */
export async function redeem(call: Redeem) {
  const { database, input, now } = call
  await openCommunityOf(database, input.communityId, now)
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const item = await itemOf(call)
    // Begun after the item was seen: so an order that is done, and forgotten by the item, is met here.
    const order = await begin(call, item)
    if (order.state !== 'begun') return answer(order, call.member.balance)
    if (await isHeld(call, item, order)) return take(call, order)
  }
  throw new Failure('BUSY')
}

/** The item, as it is now. */
async function itemOf({ database, input }: Redeem): Promise<Item> {
  const item = await database.get('items', input.itemId)
  if (item?.communityId !== input.communityId) throw new Failure('ITEM_NOT_FOUND')
  return item
}

/** The order of this request, begun now or before. Nothing is begun that is known to come to nothing. */
async function begin({ database, input, member, now }: Redeem, item: Item): Promise<Order> {
  const order = newOrder(item, member, { requestId: input.requestId, price: input.price, now })
  const obstacle = obstacleTo(item, order) ?? (member.balance < order.price ? 'POINTS_SHORT' : null)
  if (!obstacle && (await database.insert('orders', order))) return order
  const known = await database.get('orders', order._id)
  if (!known) throw new Failure(obstacle ?? 'BUSY')
  if (known.itemId === order.itemId && known.price === order.price) return known
  throw new Failure('REQUEST_REUSED')
}

function obstacleTo({ state, price, left }: Item, order: Order): FailureCode | null {
  if (state !== 'onSale') return 'ITEM_NOT_FOUND'
  if (price !== order.price) return 'ITEM_CHANGED'
  return left > 0 ? null : 'SOLD_OUT'
}

/** Whether a unit is held for the order; false if the item has moved on and must be seen again. */
async function isHeld({ database, now }: Redeem, item: Item, order: Order): Promise<boolean> {
  if (item.holds[order._id]) return true
  const obstacle = obstacleTo(item, order)
  if (obstacle) throw new Failure(obstacle)
  return holdUnit(database, item, order, now)
}

async function take(call: Redeem, order: Order) {
  const { database, member } = call
  const debit = { order, posting: debitOf(order._id, order.price), membership: 'active' as const }
  try {
    const { state, account } = await settleOrder(call, { ...debit, member })
    return answer({ ...order, state }, account.balance)
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'BUSY') throw error
    await settleOrder(call, { order, posting: voidOf(order._id), membership: 'any' })
    const settled = await database.get('orders', order._id)
    if (settled?.state === 'pending') return answer(settled, member.balance)
    throw error
  }
}

function answer(order: Order, balance: number) {
  if (order.state === 'lapsed') throw new Failure('ORDER_LAPSED')
  return { order: orderOnWire(order), balance }
}
