import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { asThread } from './asThread'
import { stated } from './mark'
import { changeHandedOver, requireHandedOver } from './threadOf'

/** One thread; a new one becomes a seen one, which its author can read. */
export async function read(call: Call<typeof contract.suggestion.read>) {
  const { database, input } = call
  await changeHandedOver(database, input, (thread) =>
    thread.state === 'new' ? stated(thread, 'seen', '') : null,
  )
  const thread = requireHandedOver(await database.get('threads', input.threadId), input)
  return asThread(call, thread)
}
