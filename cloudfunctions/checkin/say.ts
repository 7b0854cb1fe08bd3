import type { contract } from '../../contract'
import { dayOf } from '../../domain/day'
import { asPerson } from '../lib/asPerson'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import { heldIdOf, holdText } from '../lib/holdText'
import type { Call } from '../lib/serve'
import { lineIdOf } from './lineId'

/** Says a line with today's check-in; others see it if the content check passes it. */
export async function say(call: Call<typeof contract.checkin.say>) {
  const { database, input, member, now, passesCheck } = call
  const community = await openCommunityOf(database, input.communityId, now)
  const day = dayOf(now, community)
  if (member.lastDay !== day) throw new Failure('NOT_CHECKED_IN')
  const held = !(await passesCheck(input.text))
  const _id = lineIdOf(member._id, day)
  await database.put('lines', {
    _id,
    communityId: input.communityId,
    day,
    text: input.text,
    state: held ? 'held' : 'shown',
    by: asPerson(member),
    at: now,
  })
  // What was thought of other words is not thought of these.
  await database.removeAll('reactions', { line: _id })
  if (held) await holdText(call, { kind: 'line', source: _id, text: input.text, by: member })
  else await database.remove('held', heldIdOf('line', _id))
  return { text: input.text, held }
}
