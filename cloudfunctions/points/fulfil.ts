import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import { tellSettled } from '../lib/notices'
import type { Call } from '../lib/serve'
import { orderIn } from './orderIn'

/** Says that an order was handed out. */
export async function fulfil({ database, input, now }: Call<typeof contract.points.fulfil>) {
  const order = await orderIn(database, input)
  const state = 'fulfilled' as const
  const change = { set: { state, closedAt: now } }
  if (await database.update('orders', input.orderId, { state: 'pending' }, change)) {
    await tellSettled({ database, now }, order, state)
    return { state }
  }
  const closed = await orderIn(database, input)
  if (closed.state === 'fulfilled') return { state }
  throw new Failure('ORDER_CLOSED')
}
