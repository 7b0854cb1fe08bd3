import type { Account } from '../../domain/account'
import { dayOf } from '../../domain/day'
import type { Posting } from '../../domain/journal'
import { pricePaid } from '../../domain/redemption'
import type { Member, Order } from '../lib/collections'
import { communityOf } from '../lib/communities'
import type { Database } from '../lib/Database'
import { post } from '../lib/post'
import { confirmUnit, releaseUnit } from './hold'

/** How an order is to be decided. */
interface Decision {
  order: Pick<Order, '_id' | 'communityId' | 'memberId' | 'itemId'>
  /** The debit, or the void that forbids it: whichever is booked first holds. */
  posting: Posting
  membership: 'active' | 'any'
  /** As last read: saves reading it again if nothing has been booked since. */
  member?: Member
}

/** What became of an order, and the account that it was booked on. */
interface Settled {
  state: 'pending' | 'lapsed'
  account: Account
}

/** Books the decision, writes it into the order, and confirms or gives back the unit. Twice is harmless. */
export async function settleOrder(
  { database, now }: { database: Database; now: Date },
  { order, posting, membership, member }: Decision,
): Promise<Settled> {
  const community = await communityOf(database, order.communityId, now)
  const { account, entries } = await post(
    { database, now },
    {
      memberId: order.memberId,
      postings: [posting],
      today: dayOf(now, community),
      membership,
      ...(member && !isBooked(member, posting) && { hint: member }),
    },
  )
  const state = pricePaid(entries) === null ? 'lapsed' : 'pending'
  await database.update('orders', order._id, { state: 'begun' }, { set: { state } })
  await (state === 'pending' ? confirmUnit : releaseUnit)(database, order)
  return { state, account }
}

/** A hint that fits has the newest journal too, so what is not in it is not booked. */
function isBooked({ journal }: Member, posting: Posting): boolean {
  return journal.some(({ id }) => id === posting.id)
}
