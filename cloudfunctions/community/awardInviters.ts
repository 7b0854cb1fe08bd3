import type { contract } from '../../contract'
import { addDays, dayOf, monthOf } from '../../domain/day'
import { bestInviters, type Invited } from '../../domain/inviters'
import type { Community } from '../lib/collections'
import type { Database } from '../lib/Database'
import { post } from '../lib/post'
import type { Call } from '../lib/serve'

type AwardInviters = Call<typeof contract.community.awardInviters>

const MOST = 1_000

/** Gives last month's best inviters their award, in every community that has one. Runs daily, so a missed day is made good. */
export async function awardInviters(call: AwardInviters) {
  const communities = await call.database.find('communities', {
    where: { state: 'open', 'awards.inviterOfMonth': { above: 0 } },
    sort: [['_id', 'ascending']],
    limit: MOST,
    fields: ['_id', 'timeZone', 'cutOffHour', 'awards', 'bestInviters'],
  })
  for (const community of communities) await award(call, community)
  return {}
}

type Awarding = Pick<Community, '_id' | 'timeZone' | 'cutOffHour' | 'awards' | 'bestInviters'>

async function award({ database, now }: AwardInviters, community: Awarding): Promise<void> {
  const { _id, awards } = community
  const today = dayOf(now, community)
  const month = monthOf(addDays(`${today.slice(0, 7)}-01`, -1))
  if (community.bestInviters?.month === month) return
  const memberIds = await bestOf(database, _id, month)
  const id = `inviterOfMonth:${month}`
  const points = awards.inviterOfMonth
  for (const memberId of memberIds)
    await post(
      { database, now },
      {
        memberId,
        postings: [{ id, cause: 'inviterOfMonth', points, cards: 0 }],
        today,
        membership: 'any',
      },
    )
  await database.update('communities', _id, {}, { set: { bestInviters: { month, memberIds } } })
}

/** The best of those who are still here. */
async function bestOf(database: Database, communityId: string, month: string): Promise<string[]> {
  const where = { communityId, invitation: 'counted', invitationMonth: month }
  const tally = await database.tally('members', where, 'invitedBy')
  let invited: Invited[] = tally.map(({ value, count }) => ({ memberId: String(value), count }))
  for (;;) {
    const best = bestInviters(invited)
    const found = await Promise.all(best.map((memberId) => database.get('members', memberId)))
    const gone = best.filter((_, index) => found[index]?.state !== 'active')
    if (gone.length === 0) return best
    invited = invited.filter(({ memberId }) => !gone.includes(memberId))
  }
}
