import { oneMoreProof } from '../../domain/wayIn'
import { Failure } from '../lib/Failure'
import type { Surroundings } from '../lib/serve'

const MOST_ATTEMPTS = 8

/**
 * Counts a try before it is looked at, by a conditional write: guesses sent at once are counted one
 * by one. Fails with `TOO_MANY_TRIES`.
 */
export async function claimTry(
  { database, now }: Surroundings,
  communityId: string,
  memberId: string,
): Promise<void> {
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const before = await database.get('doorTries', memberId)
    const after = oneMoreProof(before, now)
    if (!after) throw new Failure('TOO_MANY_TRIES')
    const counted = before
      ? await database.update(
          'doorTries',
          memberId,
          { count: before.count, since: before.since },
          { set: { ...after } },
        )
      : await database.insert('doorTries', { _id: memberId, communityId, ...after })
    if (counted) return
  }
  throw new Failure('BUSY')
}

/** The right proof was given: what was wrong before counts no more. */
export async function forgetTries({ database }: Surroundings, memberId: string): Promise<void> {
  await database.remove('doorTries', memberId)
}
