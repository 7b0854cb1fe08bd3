import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { declineOrder } from './declineOrder'

/** Declines an order with a reason that its owner will read, and gives the points back. */
export async function decline({
  database,
  input,
  now,
  passesCheck,
}: Call<typeof contract.points.decline>) {
  if (!(await passesCheck(input.reason))) throw new Failure('CONTENT_HELD')
  return declineOrder({ database, now }, input)
}
