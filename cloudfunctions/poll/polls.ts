import { phaseAt } from '../../domain/poll'
import type { Poll } from '../lib/collections'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { instanceCache } from '../lib/instanceCache'

/**
 * How long an instance may go on with its copy of a poll. Closing early sets the close this much
 * ahead, so that no instance takes a vote that would not count.
 */
export const POLL_LIFE_MS = 5_000

const polls = instanceCache<Poll | null>(POLL_LIFE_MS)

/** Where to look, for what. */
interface Sought {
  database: Database
  now: Date
  input: { communityId: string; pollId: string }
}

/** A poll of the community, at most five seconds old. Fails with `POLL_NOT_FOUND`. */
export async function pollOf({ database, now, input }: Sought): Promise<Poll> {
  const load = () => database.get('polls', input.pollId)
  return ofCommunity(await polls({ database, now }, input.pollId, load), input.communityId)
}

/** The same poll as it is now. */
export async function freshPollOf({ database, input }: Omit<Sought, 'now'>): Promise<Poll> {
  return ofCommunity(await database.get('polls', input.pollId), input.communityId)
}

/** Fails with `POLL_AHEAD` or `POLL_CLOSED` unless the poll takes votes. */
export function requireOpen(poll: Poll, now: Date): void {
  const phase = phaseAt(poll, now)
  if (phase === 'ahead') throw new Failure('POLL_AHEAD')
  if (phase === 'closed') throw new Failure('POLL_CLOSED')
}

function ofCommunity(poll: Poll | null, communityId: string): Poll {
  if (poll?.communityId !== communityId) throw new Failure('POLL_NOT_FOUND')
  return poll
}
