import type { contract } from '../../contract'
import { pollLimits } from '../../domain/poll'
import { openCommunityOf } from '../lib/communities'
import { passesContentCheck } from '../lib/contentCheck'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { freshPollOf, requireOpen } from './polls'

const MOST_ATTEMPTS = 5

/** Adds an option at the end; the same text meets the option that is there. */
export async function addOption(call: Call<typeof contract.poll.addOption>) {
  const { database, input, member, now, openid } = call
  await openCommunityOf(database, input.communityId, now)
  if (!(await passesContentCheck(openid, input.text))) throw new Failure('CONTENT_HELD')
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const poll = await freshPollOf(call)
    requireOpen(poll, now)
    const known = poll.options.find(({ text }) => text === input.text)
    if (known) return { id: known.id }
    const count = poll.options.length
    if (!poll.additions) throw new Failure('FORBIDDEN')
    if (count >= pollLimits.options) throw new Failure('OPTIONS_FULL')
    const id = String(count + 1)
    const option = { id, text: input.text, picture: '', quota: null, addedBy: member._id }
    // The next number is free only while nobody else has taken it.
    const condition = { [`options.${count}.id`]: null }
    const change = { append: { options: [option] } }
    if (await database.update('polls', poll._id, condition, change)) return { id }
  }
  throw new Failure('BUSY')
}
