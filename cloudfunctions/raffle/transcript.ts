import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { transcriptPart } from './drawRaffle'
import { isFrozen } from './isFrozen'
import { raffleOf } from './raffleOf'

/** The transcript that anybody can recompute the raffle from, a part at a time. */
export async function transcript({ database, input }: Call<typeof contract.raffle.transcript>) {
  const raffle = await raffleOf(database, input)
  if (!isFrozen(raffle)) throw new Failure('RAFFLE_CLOSED')
  return transcriptPart(database, raffle, input.part)
}
