import * as checkinVerbs from '../../../contract/checkin'
import * as verbs from '../../../contract/points'
import { checkIn } from '../../checkin/checkIn'
import type { Item } from '../../lib/collections'
import { memberIdOf } from '../../lib/memberId'
import { everyFaultAt, type FaultRates } from '../../lib/simulator/Faults'
import { judgeLedgers } from '../../lib/simulator/judgeLedgers'
import type { Phone } from '../../lib/simulator/Phone'
import { community, givePoints, populate } from '../../lib/simulator/population'
import type { ServedVerbs } from '../../lib/simulator/SimulatedCloud'
import { serving } from '../../lib/simulator/serving'
import type { Scenario } from '../../lib/simulator/simulate'
import type { World } from '../../lib/simulator/World'
import { declineOrder } from '../declineOrder'
import { fulfil } from '../fulfil'
import { queue } from '../queue'
import { redeem } from '../redeem'
import { tend } from '../tend'
import { judgeShop } from './judgeShop'

/** How many people want how many units, how fast, and how often they tap twice. */
export interface Rush {
  name: string
  buyers: number
  stock: number
  withinMs: number
  doubleTaps: number
  faults: FaultRates
}

/** A few units, many hands, and a network that could hardly be worse. */
export const rush: Rush = {
  name: 'redemptions',
  buyers: 24,
  stock: 10,
  withinMs: 1_000,
  doubleTaps: 0.3,
  faults: everyFaultAt(0.04),
}

/** Five hundred people for a hundred units within two seconds. */
export const stampede: Rush = {
  name: 'stampede',
  buyers: 500,
  stock: 100,
  withinMs: 2_000,
  doubleTaps: 0.2,
  faults: everyFaultAt(0.01),
}

/** The real handlers; declining without the content check, which only the platform has. */
export const shopVerbs: ServedVerbs = {
  ...serving('points', verbs, {
    redeem,
    queue,
    fulfil,
    tend,
    decline: ({ database, input, now }) => declineOrder({ database, now }, input),
  }),
  ...serving('checkin', checkinVerbs, { checkIn }),
}

const communityId = community._id
const itemId = `${communityId}_0000000000000000000000`
export const PRICE = 50
const MINUTE_MS = 60_000

/** People redeem one item, tap twice and check in meanwhile; an admin hands out and declines. */
export function redemptions(rushed: Rush, served: ServedVerbs = shopVerbs): Scenario {
  return {
    name: rushed.name,
    verbs: served,
    faults: rushed.faults,
    start: new Date('2026-11-02T01:00:00.000Z'),
    begin(world) {
      const acknowledged = new Set<string>()
      populate(world, rushed.buyers).forEach((openid, index) => {
        givePoints(
          world,
          openid,
          affords(world) ? PRICE + world.chance.below(3 * PRICE) : PRICE - 1,
        )
        const requestId = `request${String(index).padStart(15, '0')}`
        comesToBuy(world, openid, { requestId, rushed, acknowledged })
      })
      world.documents.put('items', { ...item, left: rushed.stock })
      world.time.after(2 * MINUTE_MS, () => {
        appointAdmin(world)
        void handsOut(world)
      })
      world.time.after(4 * MINUTE_MS, () => world.faults.stop())
      // Far more often than in life, so that it meets everything half-way.
      world.trigger('points.tend', { everyMs: 3_500, forMs: MINUTE_MS })
      world.trigger('points.tend', { everyMs: MINUTE_MS, forMs: 9 * MINUTE_MS })
      return () => [
        ...judgeLedgers(world.documents),
        ...judgeShop(world.documents, { stock: rushed.stock, acknowledged }),
      ]
    },
  }
}

/** What everybody wants. */
export const item: Item = {
  _id: itemId,
  communityId,
  name: '咖啡券',
  note: '',
  picture: '',
  price: PRICE,
  left: 0,
  state: 'onSale',
  epoch: 0,
  holds: {},
  held: 0,
  createdAt: new Date('2026-11-01T00:00:00.000Z'),
}

/** One in twenty has a point too little. */
function affords({ chance }: World): boolean {
  return !chance.happens(0.05)
}

/** One person's request, and where it is kept what the answers said. */
export interface Buying {
  requestId: string
  rushed: Rush
  acknowledged: Set<string>
}

/** Lets somebody redeem, perhaps twice, and perhaps check in meanwhile. */
export function comesToBuy(world: World, openid: string, buying: Buying): void {
  const { chance, time } = world
  const { withinMs, doubleTaps } = buying.rushed
  const phone = world.phoneOf(openid)
  const at = chance.between(0, withinMs)
  time.after(at, () => void buys(phone, buying))
  if (chance.happens(doubleTaps))
    time.after(at + chance.between(20, 400), () => void buys(phone, buying))
  if (chance.happens(0.3))
    time.after(
      chance.between(0, withinMs),
      () => void phone.insist('checkin.checkIn', { communityId }),
    )
}

async function buys(phone: Phone, { requestId, acknowledged }: Buying): Promise<void> {
  const input = { communityId, itemId, price: PRICE, requestId }
  const answer = await phone.insist('points.redeem', input)
  if (answer.ok) acknowledged.add(answer.data.order.orderId)
}

const reason = '这批已经发完'
/** Who hands out in the simulations. */
const ADMIN = 'person1'

/** Makes an admin of the one who hands out. */
function appointAdmin({ documents }: World): void {
  const staff = { [memberIdOf(communityId, ADMIN)]: 'admin' as const }
  documents.put('communities', { ...community, staff })
}

/** Hands out some of what waits, declines some, and tries both at once with some. */
export async function handsOut(world: World): Promise<void> {
  const { chance } = world
  const phone = world.phoneOf(ADMIN)
  const waiting = await phone.insist('points.queue', { communityId, state: 'pending' })
  if (!waiting.ok) return
  for (const { orderId } of waiting.data.orders) {
    const what = chance.below(4)
    const hands = () => void phone.insist('points.fulfil', { communityId, orderId })
    const declines = () => void phone.insist('points.decline', { communityId, orderId, reason })
    if (what === 0) hands()
    if (what === 1) declines()
    if (what === 2) [hands, declines, declines].forEach((act) => act())
  }
}
