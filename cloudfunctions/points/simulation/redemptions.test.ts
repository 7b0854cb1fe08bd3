import { describe, expect, it } from 'vitest'
import { everyFaultAt } from '../../lib/simulator/Faults'
import { forgetting, withCall, withFlaw, withHandler } from '../../lib/simulator/plant'
import type { ServedVerbs } from '../../lib/simulator/SimulatedCloud'
import { simulate, simulateSeeds } from '../../lib/simulator/simulate'
import { payBack } from '../payBack'
import { item, redemptions, rush, shopVerbs, stampede } from './redemptions'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe('redeeming, simulated', () => {
  it('loses and sells nothing twice under 300 seeds of a bad network', async () => {
    const runs = await simulateSeeds(redemptions(rush), upTo(300))
    expect(runs.reduce((sum, { faults }) => sum + faults, 0)).toBeGreaterThan(25_000)
  }, 240_000)

  it('sells exactly a hundred units to five hundred people within two seconds', async () => {
    const calm = { ...stampede, faults: everyFaultAt(0) }
    let left = Number.NaN
    const scenario = redemptions(calm)
    const { violations } = await simulate(
      {
        ...scenario,
        begin(world) {
          const judge = scenario.begin(world)
          return () => {
            left = world.documents.get('items', item._id)?.left ?? Number.NaN
            return judge()
          }
        },
      },
      1,
    )
    expect(violations).toEqual([])
    expect(left).toBe(0)
  })
})

/** What a careless hand could have written, and the judges must notice. */
const bugs: Record<string, ServedVerbs> = {
  'a hold that does not ask whether a unit is left': withFlaw(shopVerbs, (database) =>
    forgetting(database, 'items', (path) => path === 'left'),
  ),
  'a hold that does not ask for its epoch': withFlaw(shopVerbs, (database) =>
    forgetting(database, 'items', (path) => path === 'epoch'),
  ),
  'a hold that does not ask whether it is there already': withFlaw(shopVerbs, (database) =>
    forgetting(database, 'items', (path) => /^holds\.[^.]+$/.test(path)),
  ),
  'a release that does not ask whether anything is held': withFlaw(shopVerbs, (database) =>
    forgetting(database, 'items', (path) => path.endsWith('.state')),
  ),
  'a debit without its condition': withFlaw(shopVerbs, (database) =>
    forgetting(database, 'members', (path) => path !== 'state'),
  ),
  'a debit that only asks for the balance': withFlaw(shopVerbs, (database) =>
    forgetting(database, 'members', (path) => path !== 'balance'),
  ),
  'an order id that is made anew for every try': withCall(
    shopVerbs,
    'points.redeem',
    ({ input, randomBytes }) => {
      const requestId = Buffer.from(randomBytes(17)).toString('base64url').slice(0, 22)
      return { input: { ...(input as object), requestId } }
    },
  ),
  'an insert that overwrites': withFlaw(shopVerbs, (database) => ({
    insert: (name, document) => database.put(name, document).then(() => true),
  })),
  'handing out what was declined': withFlaw(shopVerbs, (database) =>
    forgetting(database, 'orders', (path) => path === 'state'),
  ),
  'a timer that takes back holds without the fence': withFlaw(shopVerbs, (database) => ({
    update(name, id, condition, change) {
      const isVoid = name === 'members' && voids(change.append?.journal)
      return isVoid ? Promise.resolve(true) : database.update(name, id, condition, change)
    },
  })),
  'points given back under a new id each time': withHandler(
    shopVerbs,
    'points.decline',
    async ({ database, input, now, randomBytes }) => {
      const { orderId } = input as { orderId: string }
      const order = await database.get('orders', orderId)
      if (!order || order.state === 'fulfilled') return { state: 'fulfilled' }
      const set = { state: 'declined', reason: '发完了', closedAt: now }
      await database.update('orders', orderId, { state: 'pending' }, { set })
      const _id = `${orderId}${Buffer.from(randomBytes(4)).toString('hex')}`
      await payBack({ database, now }, { ...order, _id })
      return { state: 'declined' }
    },
  ),
}

function voids(entries: readonly unknown[] | undefined): boolean {
  const [entry] = (entries ?? []) as { cause: string; points: number }[]
  return entry?.cause === 'redeem' && entry.points === 0
}

describe('the judges notice', () => {
  const worse = { ...rush, faults: everyFaultAt(0.06) }

  it.each(Object.entries(bugs))('%s', async (_, verbs) => {
    let seed = 1
    for (; seed <= 150; seed++) {
      const { violations } = await simulate(redemptions(worse, verbs), seed)
      if (violations.length > 0) break
    }
    expect(seed).toBeLessThanOrEqual(150)
  })

  it('nothing where nothing is planted', async () => {
    await simulateSeeds(redemptions(worse), upTo(20))
  })
})
