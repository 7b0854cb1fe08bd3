import type { Item, Member, Order } from '../lib/collections'
import { requestKeyOf } from './requestKeyOf'

/** What one request for an item asks for. */
interface Request {
  requestId: string
  price: number
  now: Date
}

/** An order that has only been asked for. */
export function newOrder(item: Item, member: Member, { requestId, price, now }: Request): Order {
  return {
    _id: requestKeyOf(member._id, requestId),
    communityId: member.communityId,
    memberId: member._id,
    nickname: member.nickname,
    itemId: item._id,
    itemName: item.name,
    picture: item.picture,
    price,
    state: 'begun',
    reason: null,
    orderedAt: now,
    closedAt: null,
    owed: false,
  }
}
