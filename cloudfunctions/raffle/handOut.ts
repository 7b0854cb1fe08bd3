import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { entryId } from './raffleIds'
import { raffleOf } from './raffleOf'

/** Marks a prize as handed out, and erases what its winner said about it. */
export async function handOut({ database, input }: Call<typeof contract.raffle.handOut>) {
  const raffle = await raffleOf(database, input)
  if (!raffle.wins?.some(({ memberId }) => memberId === input.memberId) || raffle.redrawnBy)
    throw new Failure('RAFFLE_CLOSED')
  await database.put('claims', {
    _id: entryId(raffle._id, input.memberId),
    raffleId: raffle._id,
    memberId: input.memberId,
    state: 'handedOut',
    text: null,
    erasedAt: null,
  })
  return { state: 'handedOut' as const }
}
