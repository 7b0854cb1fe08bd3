import type { contract } from '../../contract'
import { mayReopen } from '../../domain/helpDesk'
import type { Inquiry } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import type { Change } from '../lib/Database'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { changeInquiry } from './inquiryOf'

/** Takes one's own question up again: it is the staff's turn. Twice is once. */
export async function reopen({ database, input, member, now }: Call<typeof contract.help.reopen>) {
  await openCommunityOf(database, input.communityId, now)
  const which = { named: input, sight: { own: member._id } }
  const before = await changeInquiry(database, which, (seen) => takenUp(seen, now))
  return { state: before.state === 'settled' ? turnOf(before) : before.state }
}

function takenUp(inquiry: Inquiry, now: Date): Change | null {
  const { state, settledAt } = inquiry
  if (state !== 'settled') return null
  if (!settledAt || !mayReopen(settledAt, now)) throw new Failure('QUESTION_TOO_OLD')
  return { set: { state: turnOf(inquiry), settledAt: null, waitingSince: now } }
}

/** What nobody has let through is not the staff's to see by being taken up again. */
function turnOf({ messages }: Inquiry) {
  return messages[0]?.state === 'held' ? ('held' as const) : ('waiting' as const)
}
