import type { contract } from '../../contract'
import type { Raffle } from '../lib/collections'
import type { Call } from '../lib/serve'
import { isEligible } from './isEligible'
import { entryId } from './raffleIds'
import { raffleOf } from './raffleOf'
import { shownRaffle } from './shownRaffle'

type View = Call<typeof contract.raffle.view>

/** One raffle, with what the caller has in it and may do. */
export async function view(call: View) {
  const { database, input, member, now } = call
  const raffle = await raffleOf(database, input)
  return {
    raffle: await shownRaffle(database, raffle, member._id),
    now: now.toISOString(),
    balance: member.balance,
    eligible: await isEligible(call, member, raffle.who),
    prize: await prizeOf(call, raffle),
  }
}

async function prizeOf({ database, member }: View, { _id, wins }: Raffle) {
  const win = wins?.find(({ memberId }) => memberId === member._id)
  if (!win) return null
  const claim = await database.get('claims', entryId(_id, member._id))
  return {
    index: win.prize,
    text: claim?.text ?? null,
    state: claim?.state ?? ('waiting' as const),
  }
}
