import { voidOf } from '../../domain/redemption'
import { settleOrder } from './settleOrder'
import { leftAloneSince, type Tending } from './Tending'

const MOST_ORDERS = 50

/** Decides orders that broke off on the way: one whose price was taken stands, any other lapses. */
export async function settleBegun({ database, now }: Tending): Promise<number> {
  const begun = await database.find('orders', {
    where: { state: 'begun', orderedAt: { atMost: leftAloneSince(now) } },
    sort: [['orderedAt', 'ascending']],
    limit: MOST_ORDERS,
    fields: ['_id', 'communityId', 'memberId', 'itemId'],
  })
  for (const order of begun) {
    const posting = voidOf(order._id)
    await settleOrder({ database, now }, { order, posting, membership: 'any' })
  }
  return begun.length
}
