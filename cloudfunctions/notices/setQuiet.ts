import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import { ownersWrite } from '../lib/ownersWrite'
import type { Call } from '../lib/serve'

/** Sets the community's quiet hours, from the next minute on. */
export async function setQuiet({
  database,
  input,
  member,
}: Call<typeof contract.notices.setQuiet>) {
  const change = { set: { quietHours: input.quiet } }
  const open = await ownersWrite(database, { member, change, also: { state: 'open' } })
  if (!open) throw new Failure('COMMUNITY_CLOSED')
  return {}
}
