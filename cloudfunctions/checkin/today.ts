import type { contract } from '../../contract'
import { type Day, dayOf } from '../../domain/day'
import type { Line, Member } from '../lib/collections'
import { communityOf } from '../lib/communities'
import type { Database } from '../lib/Database'
import { instanceCache } from '../lib/instanceCache'
import { instanceMemory } from '../lib/instanceMemory'
import type { Call } from '../lib/serve'
import { hereToday } from './hereToday'
import { lineIdOf } from './lineId'
import { ownReactions, reactionsOf } from './reactionsOf'

type Shared = Awaited<ReturnType<typeof sharedToday>>
type Today = Call<typeof contract.checkin.today>

const DAY_MS = 86_400_000
const MOST_LINES = 20
const MOST_PLACES = 1000

/** What is the same for everybody may be two seconds old: at nine everybody asks at once. */
const shared = instanceCache<Shared>(2_000)

/**
 * When the last place that is told was taken, once it was: who comes later need not be counted, so
 * that a place costs no more in a community of a hundred thousand.
 */
const lastPlaces = instanceMemory<Date>(DAY_MS)

/** What the community did today and which number the caller's check-in was. */
export async function today({ database, input, member, now }: Today) {
  const { communityId } = input
  const community = await communityOf(database, communityId, now)
  const day = dayOf(now, community)
  const [common, place, mine] = await Promise.all([
    shared({ database, now }, `${communityId}|${day}`, () =>
      sharedToday(database, communityId, day),
    ),
    placeOf(database, member, now, day),
    database.get('lines', lineIdOf(member._id, day)),
  ])
  const { here, lines } = common
  const [reacted, own] = await Promise.all([
    ownReactions(database, lines, member._id),
    mine && ownLine(database, lines, mine),
  ])
  const told = lines.map(({ id, ...line }) => ({ ...line, mine: reacted.get(id) ?? null }))
  return { here, lines: told, place, mine: own }
}

async function sharedToday(database: Database, communityId: string, day: Day) {
  const [here, lines] = await Promise.all([
    hereToday(database, communityId, day),
    database.find('lines', {
      where: { communityId, day, state: 'shown' },
      sort: [['at', 'descending']],
      limit: MOST_LINES,
      fields: ['_id', 'by', 'text'],
    }),
  ])
  const reactions = await reactionsOf(database, lines)
  const told = lines.map(({ _id, by, text }) => {
    return { id: _id, by, text, reactions: reactions.get(_id) ?? [] }
  })
  return { here, lines: told }
}

/** The caller's own line; what was thought of it is asked apart once it is not among the newest. */
async function ownLine(database: Database, lines: Shared['lines'], mine: Line) {
  const { _id, text, state } = mine
  const shown = lines.find(({ id }) => id === _id)
  const reactions = shown?.reactions ?? (await reactionsOf(database, [mine])).get(_id) ?? []
  return { text, held: state === 'held', reactions }
}

async function placeOf(database: Database, member: Member, now: Date, day: Day) {
  const { communityId, lastDay, checkedAt } = member
  if (lastDay !== day || checkedAt === null) return null
  const key = `${communityId}|${day}`
  const last = lastPlaces.get({ database, now }, key)
  if (last && checkedAt >= last) return MOST_PLACES
  const where = { communityId, lastDay: day, checkedAt: { atMost: checkedAt } }
  const place = await database.count('members', where)
  if (place <= MOST_PLACES) return place
  const first = await firstToday(database, communityId, day)
  const found = first.at(-1)?.checkedAt
  if (found) lastPlaces.keep({ database, now }, key, found)
  return MOST_PLACES
}

function firstToday(database: Database, communityId: string, day: Day) {
  return database.find('members', {
    where: { communityId, lastDay: day },
    sort: [['checkedAt', 'ascending']],
    limit: MOST_PLACES,
    fields: ['checkedAt'],
  })
}
