import type { contract } from '../../contract'
import { passesContentCheck } from '../lib/contentCheck'
import { Failure } from '../lib/Failure'
import { ownersWrite } from '../lib/ownersWrite'
import type { Call } from '../lib/serve'

/** Says anew what the community is. Members see it within a minute, strangers too. */
export async function describe(call: Call<typeof contract.community.describe>) {
  const { database, input, member, openid } = call
  const { name, purpose, values, picture, awards } = input
  const words = [name, purpose, values].join('\n')
  if (!(await passesContentCheck(openid, words))) throw new Failure('CONTENT_REFUSED')
  const change = { set: { name, purpose, values, picture, awards } }
  const open = await ownersWrite(database, { member, change, also: { state: 'open' } })
  if (!open) throw new Failure('COMMUNITY_CLOSED')
  return {}
}
