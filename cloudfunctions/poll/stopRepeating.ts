import type { contract } from '../../contract'
import type { Poll } from '../lib/collections'
import type { Call } from '../lib/serve'
import { freshPollOf } from './polls'
import { withdraw } from './withdraw'

type StopRepeating = Call<typeof contract.poll.stopRepeating>

const MOST_RUNS = 1_000
/** A run that was over so lately may be about to make the next. */
const LATELY_MS = 600_000

/**
 * Ends a series, whichever of its runs one stands before: an open run goes on to its close, one that
 * has not opened is withdrawn. This run is marked first, so that a timer that is just making the
 * next one takes it back.
 */
export async function stopRepeating(call: StopRepeating) {
  const { database, now } = call
  const poll = await freshPollOf(call)
  const set = { repeat: 'never' }
  await database.update('polls', poll._id, {}, { set })
  for (const { _id } of await runsToCome(call, poll))
    if (!(await withdraw(database, _id, now))) await database.update('polls', _id, {}, { set })
  return {}
}

/** The runs of a series that are not over yet, or not settled yet. */
async function runsToCome({ database, now }: StopRepeating, { communityId, series }: Poll) {
  const runs = await database.find('polls', {
    where: { communityId, closesAt: { above: new Date(now.getTime() - LATELY_MS) } },
    sort: [['closesAt', 'ascending']],
    limit: MOST_RUNS,
    fields: ['_id', 'series'],
  })
  return runs.filter((run) => run.series.id === series.id)
}
