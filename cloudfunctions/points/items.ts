import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { stockedOnWire } from './itemOnWire'

const MOST_ITEMS = 200

/** Every item, newest first, withdrawn ones too. */
export async function items({ database, input }: Call<typeof contract.points.items>) {
  const found = await database.find('items', {
    where: { communityId: input.communityId },
    sort: [['createdAt', 'descending']],
    limit: MOST_ITEMS,
    fields: ['_id', 'name', 'note', 'picture', 'awaited', 'price', 'left', 'state'],
  })
  return { items: found.map(stockedOnWire) }
}
