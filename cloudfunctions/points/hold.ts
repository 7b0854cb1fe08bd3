import type { Hold, Item, Order } from '../lib/collections'
import type { Database } from '../lib/Database'

/** An order and the item that it takes a unit of. */
export type Holder = Pick<Order, '_id' | 'itemId'>

/**
 * Takes one unit off the shelf for an order, in the epoch in which the item was seen: a hold that
 * is delivered late, or twice, meets either itself or another epoch.
 */
export function holdUnit(database: Database, item: Item, order: Holder, at: Date) {
  const hold: Hold = { at, state: 'held' }
  const { epoch, price } = item
  const isFree = { left: { above: 0 }, [`holds.${order._id}`]: null }
  return database.update(
    'items',
    item._id,
    { state: 'onSale', epoch, price, ...isFree },
    { increase: { left: -1, held: 1 }, set: { [`holds.${order._id}`]: hold } },
  )
}

/** The order stands: its unit is sold. */
export function confirmUnit(database: Database, { _id, itemId }: Holder) {
  const state = `holds.${_id}.state`
  return database.update('items', itemId, { [state]: 'held' }, { set: { [state]: 'sold' } })
}

/** The order does not stand: its unit goes back, if one is held. */
export function releaseUnit(database: Database, { _id, itemId }: Holder) {
  return database.update(
    'items',
    itemId,
    { [`holds.${_id}.state`]: 'held' },
    { increase: { left: 1, held: -1 }, unset: [`holds.${_id}`] },
  )
}

/** Forgets what is sold, and begins another epoch in the same step. */
export function endEpoch(
  database: Database,
  { _id, epoch, holds }: Pick<Item, '_id' | 'epoch' | 'holds'>,
) {
  const sold = Object.keys(holds).filter((orderId) => holds[orderId]?.state === 'sold')
  if (sold.length === 0) return Promise.resolve(false)
  return database.update(
    'items',
    _id,
    { epoch },
    {
      set: { epoch: epoch + 1 },
      increase: { held: -sold.length },
      unset: sold.map((orderId) => `holds.${orderId}`),
    },
  )
}
