import type { contract } from '../../contract'
import { dayOf, weekOf } from '../../domain/day'
import { MOST_MESSAGES } from '../../domain/suggestion/seal'
import type { StoredMessage, Thread } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { appended } from '../lib/threads'
import { changeHandedOver } from './threadOf'

type Reply = Call<typeof contract.suggestion.reply>

/** Answers a thread: sealed for its author at once, and under nobody's name. */
export async function reply(call: Reply) {
  const { database, input, now, passesCheck } = call
  const community = await openCommunityOf(database, input.communityId, now)
  if (!(await passesCheck(input.text))) throw new Failure('INVALID_INPUT', 'text')
  const { requestId, text } = input
  const week = weekOf(dayOf(now, community))
  const message: StoredMessage = { by: 'admin', text, week, requestId, passed: true }
  await changeHandedOver(database, input, (thread) => {
    if (isKnown(thread, input)) return null
    if (thread.closing !== 'open' || thread.messages.length >= MOST_MESSAGES)
      throw new Failure('THREAD_CLOSED')
    return { append: appended(thread, [message]) }
  })
  return {}
}

function isKnown({ messages }: Thread, { requestId, text }: Reply['input']): boolean {
  const known = messages.find((message) => message.requestId === requestId)
  if (known && known.text !== text) throw new Failure('REQUEST_REUSED')
  return known !== undefined
}
