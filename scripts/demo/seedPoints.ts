import type { Item, Member, Order } from '../../cloudfunctions/lib/collections'
import { dayOf } from '../../domain/day'
import type { Posting } from '../../domain/journal'
import { applyPostings } from '../../domain/posting'
import { debitOf, paybackOf } from '../../domain/redemption'
import type { Qunhuo } from '../startQunhuo'
import { demoCommunity } from './demoCommunity'

const HOUR_MS = 3_600_000

/** Name, note, price and stock of what is on the demo's shelf. */
const shelf = [
  ['咖啡券', '前台小卖部,当周可用', 20, 12],
  ['晚到一小时', '提前一天跟组长说一声', 35, 5],
  ['贴纸一套', '三张一套,工位自取', 12, 40],
  ['午休电影场', '周五中午,会议室大屏', 15, 0],
  ['半天带薪假', '当月可用,一人一次', 180, 2],
] as const

/** Orders of the demo, by who, of what, so many hours ago, and how far they are. */
const orders: readonly [member: number, item: number, hoursAgo: number, state: Order['state']][] = [
  [1, 2, 22, 'fulfilled'],
  [1, 3, 15, 'declined'],
  [1, 0, 3, 'pending'],
  [4, 1, 0.3, 'pending'],
  [6, 2, 0.2, 'pending'],
]

/** Fills the demo's shop, and lets a few people have redeemed something. */
export async function seedPoints(qunhuo: Qunhuo, members: readonly Member[], now: Date) {
  const items = shelf.map((_, index) => itemAt(index))
  for (const item of items) await qunhuo.put('items', item)
  for (const [who, what, hoursAgo, state] of orders) {
    const member = await qunhuo.read('members', members[who]?._id ?? '')
    const item = items[what]
    if (!member || !item || member.balance < item.price) continue
    const order = orderOf(member, item, { hoursAgo, state, now })
    await qunhuo.put('orders', order)
    await qunhuo.put('members', withOrder(member, order))
  }
}

function itemAt(index: number): Item {
  const [name, note, price, left] = shelf[index] ?? shelf[0]
  const _id = `${demoCommunity._id}_${`item${index}`.padStart(22, '0')}`
  const words = { communityId: demoCommunity._id, name, note, picture: '', price, left }
  const createdAt = demoCommunity.createdAt
  return { _id, ...words, state: 'onSale', epoch: 0, holds: {}, held: 0, createdAt }
}

interface Placing {
  hoursAgo: number
  state: Order['state']
  now: Date
}

function orderOf(member: Member, item: Item, { hoursAgo, state, now }: Placing): Order {
  const orderedAt = new Date(now.getTime() - hoursAgo * HOUR_MS)
  const who = { communityId: item.communityId, memberId: member._id, nickname: member.nickname }
  const { name, picture, price } = item
  return {
    _id: `${member._id}_${item._id.slice(-22)}`,
    ...who,
    itemId: item._id,
    itemName: name,
    picture,
    price,
    state,
    reason: state === 'declined' ? '这一场已经坐满' : null,
    orderedAt,
    closedAt: state === 'pending' ? null : new Date(orderedAt.getTime() + HOUR_MS),
    owed: false,
  }
}

/** The member with the order's entries in the books. */
function withOrder(member: Member, { _id, closedAt, orderedAt, price, state }: Order): Member {
  const paid = booked(member, debitOf(_id, price), orderedAt)
  return state === 'declined' && closedAt ? booked(paid, paybackOf(_id, price), closedAt) : paid
}

function booked(member: Member, posting: Posting, at: Date): Member {
  const posted = applyPostings(member, [posting], { at, today: dayOf(at, demoCommunity) })
  if (!posted) throw new Error(`${member.nickname} has too little for the demo`)
  return { ...member, ...posted.account, journal: [...member.journal, ...posted.entries] }
}
