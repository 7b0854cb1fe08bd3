import type { Item } from '../lib/collections'
import { confirmUnit, endEpoch, releaseUnit } from './hold'
import { leftAloneSince, type Tending } from './Tending'

const MOST_ITEMS = 20

/** Gives holds that nobody goes on with the end that their orders had, and forgets what is sold. */
export async function tidyShelves({ database, now }: Tending): Promise<number> {
  const items = await database.find('items', {
    where: { held: { above: 0 } },
    sort: [['held', 'descending']],
    limit: MOST_ITEMS,
    fields: ['_id', 'epoch', 'holds'],
  })
  for (const item of items) {
    for (const orderId of leftAlone(item, now)) await tidy({ database, now }, item, orderId)
    await endEpoch(database, item)
  }
  return items.length
}

function leftAlone({ holds }: Pick<Item, 'holds'>, now: Date): string[] {
  return Object.entries(holds)
    .filter(([, { at, state }]) => state === 'held' && at <= leftAloneSince(now))
    .map(([orderId]) => orderId)
}

/** A hold may outlive its order's end if it was delivered late. */
async function tidy({ database }: Tending, item: Pick<Item, '_id'>, orderId: string) {
  const order = await database.get('orders', orderId)
  if (!order || order.state === 'begun') return
  await (order.state === 'lapsed' ? releaseUnit : confirmUnit)(database, {
    ...order,
    itemId: item._id,
  })
}
