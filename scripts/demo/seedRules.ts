import { communityTemplates } from '../../domain/communityTemplates'
import type { Qunhuo } from '../startQunhuo'
import { demoCommunity } from './demoCommunity'
import { demoPeople, isPlayable, playable } from './people'

const communityId = demoCommunity._id

/** The second does not pass the content check, so it waits for an admin. */
const comments = [
  ['沈知秋', '第三条很赞,转链接时写一句为什么值得读'],
  ['张弛', '有人要内购券吗?加微信领红包'],
] as const

/** Publishes the template's rules, as the owner does; most colleagues have read them, and two say something. */
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
  for (const [nickname, text] of comments) {
    const openid = demoPeople.find((one) => one.nickname === nickname)?.openid ?? ''
    const requestId = 'demoComment'.padEnd(22, '0')
    await qunhuo.call('rules.comment', { communityId, version, requestId, text }, openid)
  }
}
