import type { Item } from '../lib/collections'

/** What the wire shows of an item: its holds are nobody's business. */
type Shown = Omit<Item, 'holds' | 'held' | 'epoch' | 'createdAt' | 'communityId'>

/** An item as members see it. */
export function itemOnWire({ _id, name, note, picture, price, left }: Shown) {
  return { itemId: _id, name, note, picture, price, left }
}

/** An item as admins see it: with its newest picture, though it still waits for the content check. */
export function stockedOnWire(item: Shown) {
  const waiting = item.awaited?.picture
  return {
    ...itemOnWire({ ...item, picture: waiting ?? item.picture }),
    pictureWaits: waiting !== undefined,
    state: item.state,
  }
}
