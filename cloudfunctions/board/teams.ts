import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { boardOf } from './boardDocument'

/** The board of teams as of the last count. */
export async function teams({ database, input, member, now }: Call<typeof contract.board.teams>) {
  const board = await boardOf(database, input.communityId, now)
  return {
    countedAt: board.countedAt?.toISOString() ?? null,
    rows: board.teamRows[input.span],
    teams: board.teams,
    mine: member.team ?? null,
  }
}
