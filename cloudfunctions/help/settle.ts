import type { contract } from '../../contract'
import { openCommunityOf } from '../lib/communities'
import type { Call } from '../lib/serve'
import { changeInquiry } from './inquiryOf'

/** Says that one's own question is settled; a held one is taken back so. Twice is once. */
export async function settle({ database, input, member, now }: Call<typeof contract.help.settle>) {
  await openCommunityOf(database, input.communityId, now)
  const which = { named: input, sight: { own: member._id } }
  const state = 'settled' as const
  await changeInquiry(database, which, (seen) =>
    seen.state === state ? null : { set: { state, settledAt: now } },
  )
  return { state }
}
