import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { raffleOf } from './raffleOf'

const MOST = 500

/** The winners, with what they said about their prizes. */
export async function claims({ database, input }: Call<typeof contract.raffle.claims>) {
  const { _id, wins } = await raffleOf(database, input)
  if (!wins) throw new Failure('RAFFLE_CLOSED')
  const said = await database.find('claims', {
    where: { raffleId: _id },
    sort: [],
    limit: MOST,
    fields: ['memberId', 'state', 'text'],
  })
  const byMember = new Map(said.map((claim) => [claim.memberId, claim]))
  return {
    claims: wins.map((win) => {
      const { state = 'waiting' as const, text = null } = byMember.get(win.memberId) ?? {}
      return { ...win, state, text }
    }),
  }
}
