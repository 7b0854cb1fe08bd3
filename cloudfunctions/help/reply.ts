import type { contract } from '../../contract'
import { MOST_MESSAGES } from '../../domain/helpDesk'
import { helpMinutesBetween } from '../../domain/helpHours'
import { asPerson } from '../lib/asPerson'
import type { Community, Inquiry, InquiryMessage } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import { tellAnswered } from '../lib/notices'
import type { Call } from '../lib/serve'
import { changeInquiry } from './inquiryOf'
import { placeOf } from './placeOf'
import { placeOfMessage, saidBefore } from './saidBefore'

/** Answers, and tells whoever asked. Sent again it is the same answer, told once. */
export async function reply(call: Call<typeof contract.help.reply>) {
  const { database, input, member, now, passesCheck } = call
  const { requestId, text } = input
  const community = await openCommunityOf(database, input.communityId, now)
  if (!(await passesCheck(text))) throw new Failure('CONTENT_HELD')
  const by = asPerson(member)
  const message: InquiryMessage = { id: requestId, by, text, state: 'shown', at: now }
  const inquiry = await changeInquiry(database, { named: input, sight: 'staff' }, (seen) => {
    if (saidBefore(seen, message)) return null
    if (seen.state === 'settled') throw new Failure('QUESTION_SETTLED')
    if (seen.messages.length >= MOST_MESSAGES) throw new Failure('MESSAGES_FULL')
    const firstReply = seen.firstReply ?? { at: now, minutes: minutesUntil(now, seen, community) }
    return {
      set: { state: 'answered', firstReply },
      append: { messages: [message] },
      increase: { replies: 1 },
    }
  })
  await tellAnswered({ database, now }, inquiry, numberOf(message, inquiry))
  return { state: 'answered' as const }
}

/** How many answers came before this one. */
function numberOf(message: InquiryMessage, inquiry: Inquiry): number {
  const { messages } = inquiry
  const place = placeOfMessage(inquiry, message)
  const before = place < 0 ? messages : messages.slice(0, place)
  return before.filter(({ by }) => by !== null).length
}

const MINUTE_MS = 60_000

/** How long a question waited for its first answer: within the hours, or by the clock where there are none. */
function minutesUntil(now: Date, { askedAt }: Inquiry, community: Community): number {
  const hours = community.help?.hours
  const span = { from: askedAt, to: now }
  return hours
    ? helpMinutesBetween(span, hours, placeOf(community, now))
    : Math.max(0, Math.floor((now.getTime() - askedAt.getTime()) / MINUTE_MS))
}
