import type { contract } from '../../contract'
import { phaseAt } from '../../domain/poll'
import type { Call } from '../lib/serve'
import { freshPollOf, POLL_LIFE_MS } from './polls'
import { withdraw } from './withdraw'

/**
 * Closes a poll as soon as no instance can take a vote by an older copy of it; one still to open is
 * withdrawn, and its series with it.
 */
export async function close(call: Call<typeof contract.poll.close>) {
  const { database, now } = call
  const poll = await freshPollOf(call)
  const soon = new Date(now.getTime() + POLL_LIFE_MS)
  switch (phaseAt(poll, now)) {
    case 'closed':
      return { closesAt: poll.closesAt.toISOString() }
    case 'ahead':
      await withdraw(database, poll._id, now)
      return { closesAt: now.toISOString() }
    case 'open': {
      const condition = { state: 'open', closesAt: { above: soon } }
      const shortened = await database.update('polls', poll._id, condition, {
        set: { closesAt: soon },
      })
      return { closesAt: (shortened ? soon : poll.closesAt).toISOString() }
    }
  }
}
