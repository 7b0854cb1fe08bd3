import type { contract } from '../../contract'
import { includes } from '../../domain/raffle/merkle'
import { lineOf } from '../../domain/raffle/ticketLine'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { isFrozen } from './isFrozen'
import { raffleOf } from './raffleOf'
import { readList } from './ticketLists'

/** The proof that the caller's own ticket is in the frozen list. */
export async function proof({ database, input, member }: Call<typeof contract.raffle.proof>) {
  const raffle = await raffleOf(database, input)
  if (!isFrozen(raffle)) throw new Failure('RAFFLE_CLOSED')
  const { tickets } = await readList(database, raffle.frozen.listId)
  const index = tickets.findIndex(({ memberId }) => memberId === member._id)
  const ticket = tickets[index]
  if (!ticket) throw new Failure('NOT_ELIGIBLE')
  const { block, path } = includes(tickets.map(lineOf), index)
  return { ticket, block, path: [...path], root: raffle.frozen.root }
}
