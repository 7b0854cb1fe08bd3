import { pollLimits } from '../../domain/poll'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'

/** What is asked of the polls of a community. */
interface Sought {
  database: Database
  now: Date
  input: { communityId: string }
}

/** The anonymous polls of a community that take ballots or will, the next to close first. */
export function openAnonymousPolls({ database, now, input }: Sought) {
  return database.find('polls', {
    where: {
      communityId: input.communityId,
      closesAt: { above: now },
      'ballots.kind': 'anonymous',
    },
    sort: [['closesAt', 'ascending']],
    limit: pollLimits.anonymousAtOnce,
    fields: ['_id', 'voters', 'opensAt'],
  })
}

/** Fails with `POLLS_FULL` if as many anonymous polls are open in a community as may be. */
export async function requireRoomForAnonymous(call: Sought): Promise<void> {
  const open = await openAnonymousPolls(call)
  if (open.length >= pollLimits.anonymousAtOnce) throw new Failure('POLLS_FULL')
}

/** Fails with `POLLS_FULL` if as many polls are open in a community as may be. */
export async function requireRoom(call: Sought): Promise<void> {
  const { database, now, input } = call
  const where = { communityId: input.communityId, closesAt: { above: now } }
  if ((await database.count('polls', where)) >= pollLimits.openAtOnce)
    throw new Failure('POLLS_FULL')
}
