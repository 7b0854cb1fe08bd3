import type { contract } from '../../contract'
import { dayOf } from '../../domain/day'
import { asPerson } from '../lib/asPerson'
import type { Line } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import type { Database } from '../lib/Database'
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
  const line: Line = {
    _id: lineIdOf(member._id, day),
    communityId: input.communityId,
    day,
    text: input.text,
    state: held ? 'held' : 'shown',
    by: asPerson(member),
    at: now,
  }
  const heldId = heldIdOf('line', line._id)
  // First before the admins, so that nothing is held unseen.
  if (held) await holdText(call, { kind: 'line', source: line._id, text: line.text, by: member })
  const standing = await standingOf(database, line)
  // What was thought of other words is not thought of these.
  if (standing === line) await database.removeAll('reactions', { line: line._id })
  if (standing.state === 'shown') await database.remove('held', heldId, { at: { atMost: now } })
  return { text: standing.text, held: standing.state === 'held' }
}

/**
 * Writes a line and gives what stands then: the newest words of the day, and if they were said twice,
 * because an answer was lost, they stay shown however the check went the second time.
 */
async function standingOf(database: Database, line: Line): Promise<Line> {
  if (await database.insert('lines', line)) return line
  const { _id, ...words } = line
  const isOther = line.state === 'held' ? { text: { not: line.text } } : {}
  const older = { at: { atMost: line.at }, ...isOther }
  if (await database.update('lines', _id, older, { set: words })) return line
  return (await database.get('lines', _id)) ?? line
}
