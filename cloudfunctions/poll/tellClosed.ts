import type { Poll } from '../lib/collections'
import { isQuietNow } from '../lib/quietNow'
import type { Surroundings } from '../lib/serve'
import { sendConsented } from '../lib/subscribeMessage'
import { closedMessage } from './closedMessage'

/** Tells those who asked that a poll is closed; in quiet hours it waits until they are over. */
export async function tellClosed(
  { database, now }: Pick<Surroundings, 'database' | 'now'>,
  poll: Poll,
): Promise<boolean> {
  const community = await database.get('communities', poll.communityId)
  const message = community && closedMessage(poll, community)
  if (message) {
    if (isQuietNow(community, now)) return false
    if (!(await sendConsented(database, message))) return true
  }
  return database.update('polls', poll._id, { state: 'closed' }, { set: { state: 'told' } })
}
