import type { contract } from '../../contract'
import type { Call } from '../lib/serve'

/** Shows or hides the caller to the others. */
export async function hide({ database, input, member }: Call<typeof contract.board.hide>) {
  const { hidden } = input
  if (hidden !== member.hidden)
    await database.update('members', member._id, { state: 'active' }, { set: { hidden } })
  return { hidden }
}
