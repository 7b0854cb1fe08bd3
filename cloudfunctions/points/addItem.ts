import type { contract } from '../../contract'
import type { Item } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { passesContentCheck } from '../lib/contentCheck'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { stockedOnWire } from './itemOnWire'

type AddItem = Call<typeof contract.points.addItem>

/** Puts a new item on sale, or holds it if the content check does not pass its words. */
export async function addItem(call: AddItem) {
  const { database, input, now, openid } = call
  await openCommunityOf(database, input.communityId, now)
  const passes = await passesContentCheck(openid, `${input.name} ${input.note}`.trim())
  const item = newItem(call, passes ? 'onSale' : 'held')
  if (await database.insert('items', item)) return { item: stockedOnWire(item) }
  const known = await database.get('items', item._id)
  if (known?.name === item.name && known.price === item.price) return { item: stockedOnWire(known) }
  throw new Failure('REQUEST_REUSED')
}

function newItem({ input, now }: AddItem, state: Item['state']): Item {
  const { communityId, name, note, picture, price, stock, requestId } = input
  const shelf = { left: stock, epoch: 0, holds: {}, held: 0 }
  const _id = `${communityId}_${requestId}`
  return { _id, communityId, name, note, picture, price, state, ...shelf, createdAt: now }
}
