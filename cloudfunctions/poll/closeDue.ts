import type { contract } from '../../contract'
import type { Poll } from '../lib/collections'
import type { Call, Surroundings } from '../lib/serve'
import { freeSeats } from './freeSeats'
import { settle } from './settle'
import { tellClosed } from './tellClosed'

/** Longer than a vote that came in time can still be under way: a function ends after ten seconds. */
const LAST_VOTE_MS = 15_000
const AT_ONCE = 50
const MOST_ROUNDS = 20

/** Every minute: settles polls whose time is over, tells those who asked, frees places not taken. */
export async function closeDue(call: Call<typeof contract.poll.closeDue>) {
  const settled = new Date(call.now.getTime() - LAST_VOTE_MS)
  await inRounds(call, { state: 'open', closesAt: { atMost: settled } }, settle)
  await inRounds(call, { state: 'closed', closesAt: { atMost: settled } }, tellClosed)
  await freeSeats(call)
  return {}
}

/** Does something with each poll that is due; stops when nothing moves on any more. */
async function inRounds(
  { database, now, randomBytes }: Surroundings,
  where: { state: Poll['state']; closesAt: { atMost: Date } },
  work: (surroundings: Surroundings, poll: Poll) => Promise<boolean>,
): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const due = await database.find('polls', {
      where,
      sort: [['closesAt', 'ascending']],
      limit: AT_ONCE,
      fields: ['_id'],
    })
    const moved = await Promise.all(
      due.map(async ({ _id }) => {
        const poll = await database.get('polls', _id)
        return poll?.state === where.state && work({ database, now, randomBytes }, poll)
      }),
    )
    if (due.length < AT_ONCE || !moved.includes(true)) return
  }
}
