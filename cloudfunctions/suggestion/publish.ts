import type { contract } from '../../contract'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { requireHandedOver } from './threadOf'

/** Tells the community what became of an adopted suggestion, in the words of whoever publishes it. */
export async function publish(call: Call<typeof contract.suggestion.publish>) {
  const { database, input, now, passesCheck } = call
  const { communityId, threadId, text, outcome } = input
  await openCommunityOf(database, communityId, now)
  const thread = requireHandedOver(await database.get('threads', threadId), input)
  if (thread.state !== 'adopted') throw new Failure('STATE_REFUSED')
  if (!(await passesCheck(`${text}\n${outcome}`))) return { held: true }
  const { topic, quarter } = thread
  await database.insert('voices', {
    _id: threadId,
    communityId,
    topic,
    text,
    outcome,
    quarter,
    at: now,
  })
  return { held: false }
}
