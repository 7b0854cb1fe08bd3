import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { freshPollOf } from './polls'

/** Ends a series; the present run goes on to its close. */
export async function stopRepeating(call: Call<typeof contract.poll.stopRepeating>) {
  const poll = await freshPollOf(call)
  await call.database.update('polls', poll._id, {}, { set: { repeat: 'never' } })
  return {}
}
