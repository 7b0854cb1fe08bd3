import type { contract } from '../../contract'
import { placeAmong, placeBySteps } from '../../domain/board'
import { type Day, dayOf } from '../../domain/day'
import { standingDays } from '../../domain/streak'
import { asPerson } from '../lib/asPerson'
import type { Member } from '../lib/collections'
import { communityOf } from '../lib/communities'
import type { Database, Direction } from '../lib/Database'
import { instanceCache } from '../lib/instanceCache'
import type { Call } from '../lib/serve'
import { boardOf } from './boardDocument'
import { type BoardQuery, boardQuery, scoreOn } from './boardQuery'

type Show = Call<typeof contract.board.show>

/** Somebody on a board, before places are known. */
interface Standing {
  member: Pick<Member, '_id' | 'nickname' | 'avatar'>
  score: number
}

/** The caller and the board. */
interface Asked {
  database: Database
  query: BoardQuery
  days: readonly Day[]
  member: Member
  score: number
}

const MOST_SHOWN = 20
/** Places are exact among so many. */
const MOST_RANKED = 100
const NEIGHBOURS = 3
/** The longest row of public holidays and weekends, with room for closing days. */
const MOST_DAYS = 16

/** The first hundred are the same for everybody and may be five seconds old. */
const ranked = instanceCache<Standing[]>(5_000)

/** A leaderboard: three database trips at the most for the first hundred, two more for those beyond. */
export async function show({ database, input, member, now }: Show) {
  const { communityId, by, span } = input
  const community = await communityOf(database, communityId, now)
  const today = dayOf(now, community)
  const days = standingDays(today, community)
  const name = by === 'streak' ? 'streak' : span
  const query = boardQuery(name, communityId, { today, workDays: community })
  const first = await ranked({ database, now }, `${communityId}|${name}|${today}`, () =>
    standings(database, query, { days, limit: MOST_RANKED, direction: 'descending' }),
  )
  const asked = { database, query, days, member, score: scoreOn(query, member, days) }
  const scores = first.map(({ score }) => score)
  const rows = first
    .slice(0, MOST_SHOWN)
    .map((standing) => row(standing, placeAmong(scores, standing.score), member))
  const isExact = first.length < MOST_RANKED || asked.score >= (scores.at(-1) ?? 0)
  const { place, around } = isExact ? among(asked, first) : await beyond(asked, communityId, now)
  const isShown = rows.some(({ isMe }) => isMe)
  return {
    rows,
    me: { score: asked.score, place, exact: isExact, hidden: member.hidden },
    around: isShown ? [] : around,
  }
}

/** The caller's place among the first hundred, and those around. */
function among({ member, score }: Asked, first: readonly Standing[]) {
  if (score === 0) return { place: null, around: [] }
  const scores = first.map((each) => each.score)
  const others = first.filter((each) => each.member._id !== member._id)
  const above = others.filter((each) => each.score > score).slice(-NEIGHBOURS)
  const below = others.filter((each) => each.score <= score).slice(0, NEIGHBOURS)
  const around = [...above, { member, score }, ...below].map((standing) =>
    row(standing, placeAmong(scores, standing.score), member),
  )
  return { place: placeAmong(scores, score), around }
}

/** The caller's place as of the last count, and those around: reads that do not grow with the rank. */
async function beyond(
  { database, query, days, member, score }: Asked,
  communityId: string,
  now: Date,
) {
  if (score === 0) return { place: null, around: [] }
  const next = (range: object, direction: Direction) => {
    const where = { ...query.where, [query.field]: range }
    return standings(database, { ...query, where }, { days, limit: NEIGHBOURS + 1, direction })
  }
  const [board, above, below] = await Promise.all([
    boardOf(database, communityId, now),
    next({ above: score }, 'ascending'),
    next({ above: 0, atMost: score }, 'descending'),
  ])
  const { id, steps } = board[query.name]
  const placeOf = (each: number) => (id === query.id ? placeBySteps(steps, each) : null)
  const others = below.filter((each) => each.member._id !== member._id).slice(0, NEIGHBOURS)
  const near = [...above.slice(0, NEIGHBOURS).reverse(), { member, score }, ...others]
  const around = near.flatMap((standing) => {
    const place = placeOf(standing.score)
    return place === null ? [] : [row(standing, place, member)]
  })
  return { place: placeOf(score), around }
}

interface Range {
  days: readonly Day[]
  limit: number
  direction: Direction
}

/** In the order of the scores. Streaks are asked for by the day they ended on, for so an index has them in order. */
async function standings(
  database: Database,
  query: BoardQuery,
  { days, limit, direction }: Range,
): Promise<Standing[]> {
  const { name, where, field } = query
  const wheres = name === 'streak' ? days.map((lastDay) => ({ ...where, lastDay })) : [where]
  const parts = await Promise.all(
    wheres.slice(0, MOST_DAYS).map((part) =>
      database.find('members', {
        where: part,
        sort: [[field, direction]],
        limit,
        fields: ['_id', 'nickname', 'avatar', 'week', 'month', 'earned', 'streak', 'lastDay'],
      }),
    ),
  )
  const found = parts.flat().map((member) => ({ member, score: scoreOn(query, member, days) }))
  const sign = direction === 'ascending' ? 1 : -1
  return found.sort((one, other) => sign * (one.score - other.score)).slice(0, limit)
}

function row({ member, score }: Standing, place: number, me: Member) {
  return { place, person: asPerson(member), score, isMe: member._id === me._id }
}
