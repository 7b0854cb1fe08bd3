import { nextRun } from '../../domain/poll'
import type { Community, Poll } from '../lib/collections'
import { hashedId } from '../lib/hashedId'
import type { Surroundings } from '../lib/serve'
import { countBallots } from './results'
import { openSeats } from './seats'

/**
 * Settles a poll whose last vote is in: puts out the next run of its series, then keeps the result
 * for good. Each step is harmless twice, so a timer that broke off is made good by the next.
 */
export async function settle({ database, now }: Surroundings, poll: Poll): Promise<boolean> {
  const community = await database.get('communities', poll.communityId)
  const next = community && nextOf(poll, community, now)
  if (next) {
    await openSeats(database, next)
    await database.insert('polls', next)
  }
  const result = await countBallots(database, poll)
  const change = { set: { state: 'closed', result } }
  return database.update('polls', poll._id, { state: 'open' }, change)
}

/** The next run, under an id that follows from series and number: there is one, whoever makes it. */
function nextOf(poll: Poll, community: Community, now: Date): Poll | null {
  if (community.state === 'archived') return null
  const { repeat, series } = poll
  const run = nextRun({ ...series, repeat }, community, now)
  if (!run) return null
  return {
    ...poll,
    _id: hashedId('poll', series.id, run.run),
    options: poll.options.filter(({ addedBy }) => addedBy === null),
    series: { ...series, run: run.run },
    opensAt: run.opensAt,
    closesAt: run.closesAt,
    result: null,
  }
}
