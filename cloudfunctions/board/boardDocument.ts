import type { Board } from '../lib/collections'
import type { Database } from '../lib/Database'

const HOUR_MS = 3_600_000
const uncounted = { id: '', steps: [] }

/** The board document of a community in which nothing has been counted yet. */
export function emptyBoard(communityId: string, now: Date): Board {
  return {
    _id: communityId,
    teams: [],
    askedAt: now,
    active: true,
    countedAt: null,
    week: uncounted,
    month: uncounted,
    all: uncounted,
    streak: uncounted,
    teamRows: { week: [], month: [], all: [] },
  }
}

/** A community's board document; that somebody looked is noted once an hour, so that the timer counts it. */
export async function boardOf(database: Database, communityId: string, now: Date): Promise<Board> {
  const board = await database.get('boards', communityId)
  if (!board) {
    const empty = emptyBoard(communityId, now)
    await database.insert('boards', empty)
    return empty
  }
  if (now.getTime() - board.askedAt.getTime() >= HOUR_MS)
    await database.update('boards', communityId, {}, { set: { askedAt: now, active: true } })
  return board
}
