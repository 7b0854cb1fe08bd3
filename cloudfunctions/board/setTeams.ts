import type { contract } from '../../contract'
import { openCommunityOf } from '../lib/communities'
import type { Call } from '../lib/serve'
import { boardOf } from './boardDocument'

/** Names the teams that members can belong to; whoever is in one that is gone stays without a row. */
export async function setTeams({ database, input, now }: Call<typeof contract.board.setTeams>) {
  await openCommunityOf(database, input.communityId, now)
  await boardOf(database, input.communityId, now)
  const teams = [...new Set(input.teams)]
  await database.update('boards', input.communityId, {}, { set: { teams } })
  return { teams }
}
