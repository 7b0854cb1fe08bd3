import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { cancelledFields } from './freeze'
import { raffleOf } from './raffleOf'

/** Calls a raffle off while it is open: once the list is frozen, nobody can. */
export async function cancel(call: Call<typeof contract.raffle.cancel>) {
  const { database, input, passesCheck } = call
  const raffle = await raffleOf(database, input)
  if (raffle.state === 'cancelled') return { state: raffle.state }
  if (!(await passesCheck(input.reason))) throw new Failure('CONTENT_HELD')
  const set = cancelledFields(call, input.reason)
  const done = await database.update('raffles', raffle._id, { state: 'open' }, { set })
  if (!done) throw new Failure('RAFFLE_CLOSED')
  return { state: 'cancelled' as const }
}
