import type { contract } from '../../contract'
import type { Raffle, RaffleClaim } from '../lib/collections'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { entryId } from './raffleIds'
import { raffleOf } from './raffleOf'

/** What a winner said is kept so long if nobody hands the prize out. */
/** How long what a winner says is kept, if nobody hands the prize out. */
export const KEPT_DAYS = 90
const KEPT_MS = KEPT_DAYS * 86_400_000

/** A winner says where to send a prize, or which it shall be; saying it again replaces it. */
export async function claim(call: Call<typeof contract.raffle.claim>) {
  const { database, input, member, now } = call
  const raffle = await raffleOf(database, input)
  requireWanted(raffle, member._id, input.text)
  const claimed: RaffleClaim = {
    _id: entryId(raffle._id, member._id),
    raffleId: raffle._id,
    memberId: member._id,
    state: 'claimed',
    text: input.text,
    erasedAt: new Date(now.getTime() + KEPT_MS),
  }
  if (await database.insert('claims', claimed)) return { text: input.text }
  const { _id, ...set } = claimed
  const changed = await database.update('claims', _id, { state: 'claimed' }, { set })
  if (!changed) throw new Failure('RAFFLE_CLOSED')
  return { text: input.text }
}

/** Fails unless the member won a prize of which just this may be said. */
function requireWanted({ wins, prizes, redrawnBy }: Raffle, memberId: string, text: string): void {
  const win = wins?.find((one) => one.memberId === memberId)
  if (!win || redrawnBy) throw new Failure('FORBIDDEN')
  const asks = prizes[win.prize]?.asks
  const wanted =
    asks?.kind === 'address' || (asks?.kind === 'choice' && asks.options.includes(text))
  if (!wanted) throw new Failure('INVALID_INPUT', 'text')
}
