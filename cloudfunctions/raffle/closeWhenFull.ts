import type { Raffle } from '../lib/collections'
import type { Database } from '../lib/Database'

/** Closes an open raffle early, once as many have entered as it waits for. Twice is harmless. */
export async function closeWhenFull(
  { database, now }: { database: Database; now: Date },
  { _id, headcount }: Pick<Raffle, '_id' | 'headcount'>,
): Promise<void> {
  if (headcount === null) return
  const entered = await database.count('entries', { raffleId: _id, state: 'entered' })
  if (entered < headcount) return
  await database.update(
    'raffles',
    _id,
    { state: 'open' },
    { set: { state: 'closing', dueAt: now } },
  )
}
