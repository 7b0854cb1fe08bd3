import type { contract } from '../../contract'
import { statesAfter, type ThreadState } from '../../domain/suggestion/thread'
import type { Thread } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import type { Change } from '../lib/Database'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { appended } from '../lib/threads'
import { changeHandedOver } from './threadOf'

/** Says where a suggestion stands. One that is adopted pays everybody who was active in its week, once. */
export async function mark(call: Call<typeof contract.suggestion.mark>) {
  const { database, input, now, passesCheck } = call
  const { communityId, threadId, state, reason = '' } = input
  await openCommunityOf(database, communityId, now)
  if (reason !== '' && !(await passesCheck(reason))) throw new Failure('INVALID_INPUT', 'reason')
  const { week } = await changeHandedOver(database, input, (thread) => {
    if (thread.state === state) return null
    if (!statesAfter(thread.state).includes(state)) throw new Failure('STATE_REFUSED')
    return stated(thread, state, reason)
  })
  if (state === 'adopted') {
    const adoption = { _id: threadId, communityId, week, state: 'paying' as const, cursor: '' }
    await database.insert('adoptions', adoption)
  }
  return {}
}

/** A thread in another state, which its author can read. */
export function stated(thread: Thread, state: ThreadState, text: string): Change {
  const { week } = thread
  const message = { by: 'state' as const, state, text, week, requestId: null, passed: true }
  const { messages, sealed } = appended(thread, [message])
  return { append: { messages, sealed }, set: { state } }
}
