import type { contract } from '../../contract'
import type { Outcome } from '../../domain/raffle/chance'
import { drawingsEnd } from '../../domain/raffle/lottery'
import type { FrozenList, Raffle } from '../lib/collections'
import { Failure } from '../lib/Failure'
import { requireRole } from '../lib/membership'
import type { Call } from '../lib/serve'
import { drawRaffle, outcomeOf } from './drawRaffle'
import { isFrozen } from './isFrozen'
import type { Outside } from './Outside'
import { raffleOf } from './raffleOf'

type Draw = Call<typeof contract.raffle.draw>

/** Draws now instead of with the timer's next round: what decides is the same, whoever asks. */
export function drawing(outside: Outside) {
  return async (call: Draw) => {
    const raffle = await raffleOf(call.database, call.input)
    if (raffle.state === 'drawn') return { state: raffle.state }
    if (raffle.state !== 'frozen' || !isFrozen(raffle)) throw new Failure('RAFFLE_CLOSED')
    const outcome = (await brought(call, raffle)) ?? (await outcomeOf(call, raffle, outside))
    if (!outcome) throw new Failure('BEACON_AWAITED')
    const drawing = await drawRaffle(call, { raffle, outcome })
    if (drawing === 'wrong') throw new Failure('BEACON_WRONG')
    return { state: 'drawn' as const }
  }
}

/** A beacon proves itself, so anyone may bring it; lottery numbers do not, so an admin answers for them. */
async function brought(
  { database, input, member, now }: Draw,
  { chance }: Raffle & { frozen: FrozenList },
): Promise<Outcome | null> {
  if (chance.kind === 'drand' && input.signature)
    return { kind: 'drand', signature: input.signature }
  if (chance.kind !== 'lottery' || !input.numbers) return null
  await requireRole(database, member, 'admin')
  if (drawingsEnd(chance.drawings) > now) throw new Failure('BEACON_AWAITED')
  return { kind: 'lottery', numbers: input.numbers }
}
