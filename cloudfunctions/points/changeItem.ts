import type { contract } from '../../contract'
import { asPerson } from '../lib/asPerson'
import type { Item } from '../lib/collections'
import { Failure } from '../lib/Failure'
import { checkPictures } from '../lib/pictures/checkPictures'
import { choosePictures, pictureChange } from '../lib/pictures/choosePictures'
import type { Call } from '../lib/serve'
import { stockedOnWire } from './itemOnWire'

type ChangeItem = Call<typeof contract.points.changeItem>

/** Changes an item, if its stock is what the admin saw. Holds in the old epoch come to nothing. */
export async function changeItem(call: ChangeItem) {
  const { database, input, member, now } = call
  const item = await database.get('items', input.itemId)
  if (item?.communityId !== input.communityId) throw new Failure('ITEM_NOT_FOUND')
  if (item.left !== input.stock.seen) throw new Failure('ITEM_CHANGED')
  const bearer = { name: 'items', id: item._id } as const
  const choice = { database, now, communityId: input.communityId, by: asPerson(member), bearer }
  const wish = { field: 'picture', file: input.picture, now: item.picture }
  const chosen = await choosePictures(choice, [wish])
  const { set, unset } = pictureChange(chosen)
  const change = { set: { ...(await changed(call, item)), ...set }, unset }
  const { epoch, left } = item
  if (!(await database.update('items', item._id, { epoch, left }, change)))
    throw new Failure('ITEM_CHANGED')
  await checkPictures(call, chosen, bearer)
  const after = await database.get('items', item._id)
  return { item: stockedOnWire(after ?? item) }
}

async function changed({ input, passesCheck }: ChangeItem, { epoch }: Item) {
  const { name, note, onSale, price, stock } = input
  const passes = await passesCheck(`${name} ${note}`.trim())
  const shown = onSale ? ('onSale' as const) : ('withdrawn' as const)
  const state = passes ? shown : ('held' as const)
  return { name, note, price, state, left: stock.to, epoch: epoch + 1 }
}
