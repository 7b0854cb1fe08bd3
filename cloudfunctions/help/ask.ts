import type { contract } from '../../contract'
import { MOST_A_DAY, MOST_WAITING } from '../../domain/helpDesk'
import { asPerson } from '../lib/asPerson'
import type { Inquiry } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import { inquiryIdOf } from '../lib/inquiryId'
import type { Call } from '../lib/serve'
import { holdMessage } from './holdMessage'

type Ask = Call<typeof contract.help.ask>

const DAY_MS = 86_400_000

/** Asks the staff once a request; words that the content check does not pass wait for an admin. */
export async function ask(call: Ask) {
  const { database, input, member, now, passesCheck } = call
  await openCommunityOf(database, input.communityId, now)
  const _id = inquiryIdOf(member, input.requestId)
  const known = await database.get('inquiries', _id)
  if (known) return askedBefore(call, known)
  await requireRoom(call)
  const inquiry = newInquiry(call, !(await passesCheck(input.text)))
  if (!(await database.insert('inquiries', inquiry))) {
    const first = await database.get('inquiries', _id)
    if (first) return askedBefore(call, first)
    throw new Failure('BUSY')
  }
  await holdMessage(call, inquiry._id, { message: inquiry.messages[0], place: 0 })
  return answerOf(inquiry)
}

/** The same again: what broke off before an admin could see it is put before one now. */
async function askedBefore(call: Ask, inquiry: Inquiry) {
  const { input } = call
  if (inquiry.text !== input.text || inquiry.topic !== input.topic)
    throw new Failure('REQUEST_REUSED')
  await holdMessage(call, inquiry._id, { message: inquiry.messages[0], place: 0 })
  return answerOf(inquiry)
}

function answerOf({ _id, messages }: Inquiry) {
  return { inquiryId: _id, held: messages[0]?.state === 'held' }
}

async function requireRoom({ database, member, now }: Ask): Promise<void> {
  const own = { 'by.memberId': member._id }
  const [waiting, today] = await Promise.all([
    database.count('inquiries', { ...own, state: 'waiting' }),
    database.count('inquiries', { ...own, askedAt: { above: new Date(now.getTime() - DAY_MS) } }),
  ])
  if (waiting >= MOST_WAITING || today >= MOST_A_DAY) throw new Failure('QUESTIONS_FULL')
}

function newInquiry({ input, member, now }: Ask, held: boolean): Inquiry {
  const { communityId, topic, text, requestId } = input
  return {
    _id: inquiryIdOf(member, requestId),
    communityId,
    by: asPerson(member),
    topic,
    text,
    state: held ? 'held' : 'waiting',
    messages: [{ id: requestId, by: null, text, state: held ? 'held' : 'shown', at: now }],
    replies: 0,
    ver: 1,
    askedAt: now,
    waitingSince: now,
    firstReply: null,
    settledAt: null,
  }
}
