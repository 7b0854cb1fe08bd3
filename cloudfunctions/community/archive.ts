import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import { ownersWrite } from '../lib/ownersWrite'
import type { Call } from '../lib/serve'

/** Closes a community whose work is done. Twice is once. */
export async function archive({ database, member }: Call<typeof contract.community.archive>) {
  const change = { set: { state: 'archived' } }
  const also = { state: { oneOf: ['open', 'archived'] } }
  if (!(await ownersWrite(database, { member, change, also })))
    throw new Failure('COMMUNITY_CLOSED')
  return {}
}
