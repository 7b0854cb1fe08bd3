import { EJSON } from 'bson'
import type { Qunhuo } from '../startQunhuo'
import { demoCommunity } from './demoCommunity'

/** The instant of the demo community's newest check-in, or null if there is none. */
export async function newestCheckIn({ cloud }: Qunhuo): Promise<Date | null> {
  const answer = await cloud.database.handle({
    action: 'database.getDocument',
    collectionName: 'members',
    queryType: 'WHERE',
    query: JSON.stringify({ communityId: demoCommunity._id }),
    order: JSON.stringify({ lastDay: -1, checkedAt: -1 }),
    limit: 1,
  })
  const { list } = answer.data as { list: string[] }
  if (list[0] === undefined) return null
  return (EJSON.parse(list[0]) as { checkedAt: Date | null }).checkedAt
}
