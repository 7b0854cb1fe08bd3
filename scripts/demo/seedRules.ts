import { communityTemplates } from '../../domain/communityTemplates'
import type { Qunhuo } from '../startQunhuo'
import { demoCommunity } from './demoCommunity'
import { demoPeople, isPlayable, playable } from './people'

const communityId = demoCommunity._id

/** Publishes the template's rules, as the owner does; most colleagues have read them. */
export async function seedRules(qunhuo: Qunhuo): Promise<void> {
  const template = communityTemplates.find(({ kind }) => kind === demoCommunity.kind)
  const published = await qunhuo.call(
    'rules.publish',
    {
      communityId,
      requestId: 'demoRules'.padEnd(22, '0'),
      clauses: [...(template?.clauses ?? [])],
      state: 'inForce',
      asksEverybody: true,
    },
    playable.admin.openid,
  )
  if (!published.ok) throw new Error(published.code)
  const { version } = published.data
  const readers = demoPeople.filter(({ openid }, at) => !isPlayable(openid) && at % 4 !== 0)
  for (const { openid } of readers)
    await qunhuo.call('rules.acknowledge', { communityId, version }, openid)
}
