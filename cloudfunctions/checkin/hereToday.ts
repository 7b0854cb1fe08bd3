import type { Day } from '../../domain/day'
import { asPerson } from '../lib/asPerson'
import type { Database } from '../lib/Database'

/** Beyond this many, a page says "99+". */
const MOST_COUNTED = 100
const MOST_SHOWN = 20

/** Who checked in today: how many, and the newest of those who agreed to be shown. */
export async function hereToday(database: Database, communityId: string, today: Day) {
  const members = await database.find('members', {
    where: { communityId, lastDay: today },
    sort: [['checkedAt', 'descending']],
    limit: MOST_COUNTED,
    fields: ['_id', 'nickname', 'avatar', 'hidden', 'state'],
  })
  const shown = members.filter(({ hidden, state }) => !hidden && state === 'active')
  return { count: members.length, newest: shown.slice(0, MOST_SHOWN).map(asPerson) }
}
