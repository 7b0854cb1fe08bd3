import type { contract } from '../../contract'
import { MOST_MESSAGES } from '../../domain/helpDesk'
import type { Inquiry, InquiryMessage } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import type { Change } from '../lib/Database'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { holdMessage } from './holdMessage'
import { changeInquiry } from './inquiryOf'
import { placeOfMessage, saidBefore } from './saidBefore'

/** Adds to one's own question: then it is the staff's turn again. */
export async function say(call: Call<typeof contract.help.say>) {
  const { database, input, member, now, passesCheck } = call
  const { requestId, text } = input
  await openCommunityOf(database, input.communityId, now)
  const held = !(await passesCheck(text))
  const state = held ? ('held' as const) : ('shown' as const)
  const message: InquiryMessage = { id: requestId, by: null, text, state, at: now }
  const which = { named: input, sight: { own: member._id } }
  const inquiry = await changeInquiry(database, which, (seen) =>
    saidBefore(seen, message) ? null : added(seen, message),
  )
  const before = placeOfMessage(inquiry, message)
  const place = before < 0 ? inquiry.messages.length : before
  const standing = inquiry.messages[place] ?? message
  await holdMessage(call, inquiry._id, { message: standing, place })
  return { held: standing.state === 'held' }
}

function added({ state, messages }: Inquiry, message: InquiryMessage): Change {
  if (state === 'settled') throw new Failure('QUESTION_SETTLED')
  if (state === 'held') throw new Failure('QUESTION_HELD')
  if (messages.length >= MOST_MESSAGES) throw new Failure('MESSAGES_FULL')
  // A held one makes it nobody's turn yet, but the wait for its answer begins here.
  const turn = { ...(message.state === 'shown' && { state: 'waiting' }) }
  const since = { ...(state === 'answered' && { waitingSince: message.at }) }
  return { set: { ...turn, ...since }, append: { messages: [message] } }
}
