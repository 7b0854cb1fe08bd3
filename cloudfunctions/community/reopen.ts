import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import { ownersWrite } from '../lib/ownersWrite'
import type { Call } from '../lib/serve'

/** Opens an archived community again. Twice is once. */
export async function reopen({ database, member }: Call<typeof contract.community.reopen>) {
  const change = { set: { state: 'open' } }
  const also = { state: { oneOf: ['open', 'archived'] } }
  if (!(await ownersWrite(database, { member, change, also })))
    throw new Failure('COMMUNITY_CLOSED')
  return {}
}
