import type { contract } from '../../contract'
import { rankTeams, stepsOf } from '../../domain/board'
import { dayOf, monthOf, weekOf } from '../../domain/day'
import type { Board, Community } from '../lib/collections'
import type { Condition, Database } from '../lib/Database'
import type { Call } from '../lib/serve'
import { type BoardName, boardQuery } from './boardQuery'

/** So many communities a run; the ones counted longest ago come first. */
const MOST_BOARDS = 200
const DAY_MS = 86_400_000

/** Counts the boards that somebody looked at within a day. Counting twice is harmless. */
export async function count({ database, now }: Call<typeof contract.board.count>) {
  const boards = await database.find('boards', {
    where: { active: true },
    sort: [['countedAt', 'ascending']],
    limit: MOST_BOARDS,
    fields: ['_id', 'askedAt', 'teams'],
  })
  for (const board of boards) {
    const isIdle = now.getTime() - board.askedAt.getTime() >= DAY_MS
    const set = isIdle ? { active: false } : await counted(database, board, now)
    await database.update('boards', board._id, {}, { set })
  }
  return { counted: boards.length }
}

async function counted(
  database: Database,
  { _id, teams }: Pick<Board, '_id' | 'teams'>,
  now: Date,
): Promise<Record<string, unknown>> {
  const community = await database.get('communities', _id)
  if (!community) return { active: false }
  const names: readonly BoardName[] = ['week', 'month', 'all', 'streak']
  const histograms = await Promise.all(
    names.map((name) => histogram(database, name, community, now)),
  )
  const teamRows = await rowsOfTeams(database, teams, community, now)
  const byName = Object.fromEntries(names.map((name, index) => [name, histograms[index]]))
  return { ...byName, teamRows, countedAt: now }
}

async function histogram(database: Database, name: BoardName, community: Community, now: Date) {
  const today = dayOf(now, community)
  const { id, where, field } = boardQuery(name, community._id, { today, workDays: community })
  const tally = await database.tally('members', where, field)
  return { id, steps: stepsOf(tally.map(({ value, count }) => ({ score: Number(value), count }))) }
}

/** Hidden members count for their team: a sum shows nobody. */
async function rowsOfTeams(
  database: Database,
  teams: readonly string[],
  community: Community,
  now: Date,
) {
  const today = dayOf(now, community)
  const active = { communityId: community._id, state: 'active' }
  const spans = {
    week: { field: 'week.points', where: { 'week.id': weekOf(today) } },
    month: { field: 'month.points', where: { 'month.id': monthOf(today) } },
    all: { field: 'earned', where: {} },
  }
  const sumsOf = ({ field, where }: { field: string; where: Condition }) =>
    Promise.all(
      teams.map(async (team) => {
        const points = await database.sum('members', { ...active, team, ...where }, field)
        return { team, members: sizes.get(team) ?? 0, points }
      }),
    )
  const tally = await database.tally('members', { ...active, team: { oneOf: teams } }, 'team')
  const sizes = new Map(tally.map(({ value, count: members }) => [String(value), members]))
  return {
    week: rankTeams(await sumsOf(spans.week)),
    month: rankTeams(await sumsOf(spans.month)),
    all: rankTeams(await sumsOf(spans.all)),
  }
}
