import { hourOf } from '../../domain/wallClock'
import type { Poll } from '../lib/collections'
import type { Surroundings } from '../lib/serve'
import { sendConsented } from '../lib/subscribeMessage'
import { closedMessage } from './closedMessage'

/** Nobody's phone rings for a poll from ten in the evening to eight in the morning. */
const QUIET = { from: 22, to: 8 }

/** Tells those who asked that a poll is closed; at night it waits for the morning. */
export async function tellClosed(
  { database, now }: Pick<Surroundings, 'database' | 'now'>,
  poll: Poll,
): Promise<boolean> {
  const community = await database.get('communities', poll.communityId)
  const message = community && closedMessage(poll, community)
  if (message) {
    const hour = hourOf(now, community)
    if (hour >= QUIET.from || hour < QUIET.to) return false
    if (!(await sendConsented(database, message))) return true
  }
  return database.update('polls', poll._id, { state: 'closed' }, { set: { state: 'told' } })
}
