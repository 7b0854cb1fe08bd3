import type { contract } from '../../contract'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { boardOf } from './boardDocument'

/** Chooses the caller's team out of those that the admins named. */
export async function chooseTeam(call: Call<typeof contract.board.chooseTeam>) {
  const { database, input, member, now } = call
  const { communityId, team } = input
  await openCommunityOf(database, communityId, now)
  const { teams } = await boardOf(database, communityId, now)
  if (team !== null && !teams.includes(team)) throw new Failure('TEAM_NOT_FOUND')
  await database.update('members', member._id, { state: 'active' }, { set: { team } })
  return { team }
}
