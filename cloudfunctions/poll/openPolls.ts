import { pollLimits } from '../../domain/poll'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'

/** Fails with `POLLS_FULL` if as many polls are open in a community as may be. */
export async function requireRoom(call: {
  database: Database
  now: Date
  input: { communityId: string }
}): Promise<void> {
  const { database, now, input } = call
  const where = { communityId: input.communityId, closesAt: { above: now } }
  if ((await database.count('polls', where)) >= pollLimits.openAtOnce)
    throw new Failure('POLLS_FULL')
}
