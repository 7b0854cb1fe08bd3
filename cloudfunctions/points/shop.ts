import type { contract } from '../../contract'
import { communityOf } from '../lib/communities'
import type { Call } from '../lib/serve'
import { itemOnWire } from './itemOnWire'

const MOST_ITEMS = 100
const MOST_WAITING = 100

/** What can be had for points, cheapest first. */
export async function shop({ database, input, member, now }: Call<typeof contract.points.shop>) {
  const { communityId } = input
  const [community, items, waiting] = await Promise.all([
    communityOf(database, communityId, now),
    database.find('items', {
      where: { communityId, state: 'onSale' },
      sort: [
        ['price', 'ascending'],
        ['_id', 'ascending'],
      ],
      limit: MOST_ITEMS,
      fields: ['_id', 'name', 'note', 'picture', 'price', 'left', 'state'],
    }),
    database.count('orders', { memberId: member._id, state: 'pending' }),
  ])
  return {
    balance: member.balance,
    items: items.map(itemOnWire),
    awards: { ...community.awards },
    waiting: Math.min(waiting, MOST_WAITING),
  }
}
