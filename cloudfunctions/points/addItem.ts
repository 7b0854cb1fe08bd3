import type { contract } from '../../contract'
import { asPerson } from '../lib/asPerson'
import type { Item } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import { checkPictures } from '../lib/pictures/checkPictures'
import { awaitedIn, choosePictures, shownAt } from '../lib/pictures/choosePictures'
import type { Call } from '../lib/serve'
import { stockedOnWire } from './itemOnWire'

type AddItem = Call<typeof contract.points.addItem>

/** Puts a new item on sale, or holds it if the content check does not pass its words. */
export async function addItem(call: AddItem) {
  const { database, input, member, now, passesCheck } = call
  await openCommunityOf(database, input.communityId, now)
  const passes = await passesCheck(`${input.name} ${input.note}`.trim())
  const plain = newItem(call, passes ? 'onSale' : 'held')
  const bearer = { name: 'items', id: plain._id } as const
  const choice = { database, now, communityId: input.communityId, by: asPerson(member), bearer }
  const chosen = await choosePictures(choice, [{ field: 'picture', file: input.picture }])
  const item = { ...plain, picture: shownAt(chosen, 'picture'), ...awaitedIn(chosen) }
  const isFirst = await database.insert('items', item)
  await checkPictures(call, chosen, bearer)
  if (isFirst) return { item: stockedOnWire(item) }
  const known = await database.get('items', item._id)
  if (known?.name === item.name && known.price === item.price) return { item: stockedOnWire(known) }
  throw new Failure('REQUEST_REUSED')
}

function newItem({ input, now }: AddItem, state: Item['state']): Item {
  const { communityId, name, note, price, stock, requestId } = input
  const shelf = { left: stock, epoch: 0, holds: {}, held: 0 }
  const _id = `${communityId}_${requestId}`
  return { _id, communityId, name, note, picture: '', price, state, ...shelf, createdAt: now }
}
