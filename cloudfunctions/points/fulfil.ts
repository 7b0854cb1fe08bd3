import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { orderIn } from './orderIn'

/** Says that an order was handed out. */
export async function fulfil({ database, input, now }: Call<typeof contract.points.fulfil>) {
  await orderIn(database, input)
  const state = 'fulfilled' as const
  const change = { set: { state, closedAt: now } }
  if (await database.update('orders', input.orderId, { state: 'pending' }, change)) return { state }
  const closed = await orderIn(database, input)
  if (closed.state === 'fulfilled') return { state }
  throw new Failure('ORDER_CLOSED')
}
