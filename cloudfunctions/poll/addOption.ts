import type { contract } from '../../contract'
import { appendOption, requireAddable } from '../lib/appendOption'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import { heldOptionSource } from '../lib/heldOption'
import { holdText } from '../lib/holdText'
import { decidesOnTexts } from '../lib/membership'
import type { Call } from '../lib/serve'
import { freshPollOf } from './polls'

type AddOption = Call<typeof contract.poll.addOption>

/** Adds an option at the end, or has an admin look at its words first; the same text meets the option that is there. */
export async function addOption(call: AddOption) {
  const { database, input, member, now, passesCheck } = call
  const { text } = input
  const community = await openCommunityOf(database, input.communityId, now)
  if (await passesCheck(text)) {
    const pollOf = () => freshPollOf(call)
    return { id: await appendOption(database, pollOf, { text, memberId: member._id, now }) }
  }
  if (decidesOnTexts(community, member._id)) throw new Failure('CONTENT_HELD')
  return { id: await hold(call) }
}

/** Null: it waits for an admin. */
async function hold(call: AddOption): Promise<string | null> {
  const { member, input, now } = call
  const { pollId, text } = input
  const known = requireAddable(await freshPollOf(call), text, now)
  if (known !== null) return known
  const source = heldOptionSource(pollId, member._id, text)
  await holdText(call, { kind: 'option', source, text, by: member })
  return null
}
