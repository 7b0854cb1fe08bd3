import type { contract } from '../../contract'
import { type Day, dayOf } from '../../domain/day'
import type { Member } from '../lib/collections'
import { communityOf } from '../lib/communities'
import type { Database } from '../lib/Database'
import { instanceCache } from '../lib/instanceCache'
import type { Call } from '../lib/serve'
import { hereToday } from './hereToday'
import { lineIdOf } from './lineId'

type Today = Call<typeof contract.checkin.today>

const MOST_LINES = 20
const MOST_PLACES = 1000

/** What is the same for everybody may be two seconds old: at nine everybody asks at once. */
const shared = instanceCache<Awaited<ReturnType<typeof sharedToday>>>(2_000)

/** What the community did today and which number the caller's check-in was. */
export async function today({ database, input, member, now }: Today) {
  const { communityId } = input
  const community = await communityOf(database, communityId, now)
  const day = dayOf(now, community)
  const [common, place, mine] = await Promise.all([
    shared({ database, now }, `${communityId}|${day}`, () =>
      sharedToday(database, communityId, day),
    ),
    placeOf(database, member, day),
    database.get('lines', lineIdOf(member._id, day)),
  ])
  const own = mine && { text: mine.text, held: mine.state === 'held' }
  return { ...common, place, mine: own }
}

async function sharedToday(database: Database, communityId: string, day: Day) {
  const [here, lines] = await Promise.all([
    hereToday(database, communityId, day),
    database.find('lines', {
      where: { communityId, day, state: 'shown' },
      sort: [['at', 'descending']],
      limit: MOST_LINES,
      fields: ['by', 'text'],
    }),
  ])
  return { here, lines: lines.map(({ by, text }) => ({ by, text })) }
}

async function placeOf(database: Database, member: Member, day: Day): Promise<number | null> {
  const { communityId, lastDay, checkedAt } = member
  if (lastDay !== day || checkedAt === null) return null
  const where = { communityId, lastDay: day, checkedAt: { atMost: checkedAt } }
  return Math.min(await database.count('members', where), MOST_PLACES)
}
