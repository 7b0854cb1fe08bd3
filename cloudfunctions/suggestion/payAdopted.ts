import { type Day, dayOf } from '../../domain/day'
import { wasActiveIn } from '../../domain/suggestion/activeWeek'
import type { Adoption, Community, Member } from '../lib/collections'
import { communityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import { post } from '../lib/post'
import type { Surroundings } from '../lib/serve'

const MOST_ADOPTIONS = 5
const MOST_MEMBERS = 100

/** Pays a step of what adopted suggestions owe to everybody who was active in their week, author or not. */
export async function payAdopted(call: Surroundings): Promise<void> {
  const owing = await call.database.find('adoptions', {
    where: { state: 'paying' },
    sort: [['_id', 'ascending']],
    limit: MOST_ADOPTIONS,
    fields: ['_id', 'communityId', 'week', 'cursor'],
  })
  for (const adoption of owing) await payStep(call, adoption)
}

type Owing = Pick<Adoption, '_id' | 'communityId' | 'week' | 'cursor'>

async function payStep(call: Surroundings, { _id, communityId, week, cursor }: Owing) {
  const { database, now } = call
  const community = await communityOf(database, communityId, now)
  const members = await database.find('members', {
    where: { _id: { above: cursor || `${communityId}_`, below: `${communityId}\`` } },
    sort: [['_id', 'ascending']],
    limit: MOST_MEMBERS,
    fields: ['_id', 'state', 'months'],
  })
  const active = members.filter((one) => one.state === 'active' && wasActiveIn(one.months, week))
  for (const member of active) await pay(call, community, { threadId: _id, member })
  const last = members.at(-1)?._id ?? cursor
  const state = members.length < MOST_MEMBERS ? 'paid' : 'paying'
  await database.update('adoptions', _id, { cursor }, { set: { cursor: last, state } })
}

async function pay(
  { database, now }: Surroundings,
  community: Community,
  { threadId, member }: { threadId: string; member: Pick<Member, '_id'> },
) {
  const today: Day = dayOf(now, community)
  const points = community.awards.adopted
  if (points === 0) return
  const postings = [{ id: `adopted:${threadId}`, cause: 'adopted' as const, points, cards: 0 }]
  const request = { memberId: member._id, postings, today, membership: 'active' as const }
  await post({ database, now }, request).catch((error: unknown) => {
    // Whoever leaves while this runs is not paid; nobody else waits for that.
    if (!(error instanceof Failure)) throw error
  })
}
