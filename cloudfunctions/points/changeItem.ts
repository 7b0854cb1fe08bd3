import type { contract } from '../../contract'
import type { Item } from '../lib/collections'
import { passesContentCheck } from '../lib/contentCheck'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { stockedOnWire } from './itemOnWire'

type ChangeItem = Call<typeof contract.points.changeItem>

/** Changes an item, if its stock is what the admin saw. Holds in the old epoch come to nothing. */
export async function changeItem(call: ChangeItem) {
  const { database, input } = call
  const item = await database.get('items', input.itemId)
  if (item?.communityId !== input.communityId) throw new Failure('ITEM_NOT_FOUND')
  if (item.left !== input.stock.seen) throw new Failure('ITEM_CHANGED')
  const set = await changed(call, item)
  const { epoch, left } = item
  if (await database.update('items', item._id, { epoch, left }, { set })) {
    return { item: stockedOnWire({ ...item, ...set }) }
  }
  throw new Failure('ITEM_CHANGED')
}

async function changed({ input, openid }: ChangeItem, { epoch }: Item) {
  const { name, note, onSale, picture, price, stock } = input
  const passes = await passesContentCheck(openid, `${name} ${note}`.trim())
  const shown = onSale ? ('onSale' as const) : ('withdrawn' as const)
  const state = passes ? shown : ('held' as const)
  return { name, note, picture, price, state, left: stock.to, epoch: epoch + 1 }
}
