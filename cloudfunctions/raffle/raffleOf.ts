import type { Raffle } from '../lib/collections'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'

/** A raffle of a community. Fails with `RAFFLE_NOT_FOUND`, also for one of another community. */
export async function raffleOf(
  database: Database,
  { communityId, raffleId }: { communityId: string; raffleId: string },
): Promise<Raffle> {
  const raffle = await database.get('raffles', raffleId)
  if (raffle?.communityId !== communityId) throw new Failure('RAFFLE_NOT_FOUND')
  return raffle
}
