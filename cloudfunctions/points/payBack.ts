import { dayOf } from '../../domain/day'
import { paybackOf } from '../../domain/redemption'
import type { Order } from '../lib/collections'
import { communityOf } from '../lib/communities'
import { post } from '../lib/post'
import type { Tending } from './Tending'

const MOST_ORDERS = 50

/** Gives the price of a declined order back. Twice is harmless. */
export async function payBack(
  { database, now }: Tending,
  { _id, communityId, memberId, price }: Pick<Order, '_id' | 'communityId' | 'memberId' | 'price'>,
): Promise<void> {
  const today = dayOf(now, await communityOf(database, communityId, now))
  const postings = [paybackOf(_id, price)]
  await post({ database, now }, { memberId, postings, today, membership: 'any' })
  await database.update('orders', _id, { owed: true }, { set: { owed: false } })
}

/** Gives back what is still owed. */
export async function payBackOwed({ database, now }: Tending): Promise<number> {
  const owed = await database.find('orders', {
    where: { owed: true },
    sort: [['_id', 'ascending']],
    limit: MOST_ORDERS,
    fields: ['_id', 'communityId', 'memberId', 'price'],
  })
  for (const order of owed) await payBack({ database, now }, order)
  return owed.length
}
