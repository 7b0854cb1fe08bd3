import type { contract } from '../../contract'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { changeInquiry } from './inquiryOf'

/** Says for the staff that a question is settled, once it has been answered. Twice is once. */
export async function close({ database, input, now }: Call<typeof contract.help.close>) {
  await openCommunityOf(database, input.communityId, now)
  const state = 'settled' as const
  await changeInquiry(database, { named: input, sight: 'staff' }, (seen) => {
    if (seen.state === state) return null
    if (seen.replies === 0) throw new Failure('QUESTION_UNANSWERED')
    return { set: { state, settledAt: now } }
  })
  return { state }
}
