import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'

/** Sets when somebody answers, from the next minute on. */
export async function setHours(call: Call<typeof contract.help.setHours>) {
  const { database, input, member, passesCheck } = call
  const { communityId, hours, note } = input
  if (note !== '' && !(await passesCheck(note))) throw new Failure('CONTENT_REFUSED')
  const staff = { [`staff.${member._id}`]: { oneOf: ['owner', 'admin'] }, state: 'open' }
  const change = { set: { help: { hours, note } } }
  if (!(await database.update('communities', communityId, staff, change)))
    throw new Failure('COMMUNITY_CLOSED')
  return {}
}
