import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'

/** Turns 免打扰 on or off: what happens while it is on is never sent, not even later. */
export async function mute({ database, input, member }: Call<typeof contract.notices.mute>) {
  const set = { muted: input.muted }
  if (!(await database.update('members', member._id, { state: 'active' }, { set })))
    throw new Failure('NOT_A_MEMBER')
  return {}
}
