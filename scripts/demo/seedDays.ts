import { emptyBoard } from '../../cloudfunctions/board/boardDocument'
import { lineIdOf } from '../../cloudfunctions/checkin/lineId'
import { reactionIdOf } from '../../cloudfunctions/checkin/reactionId'
import { memberIdOf } from '../../cloudfunctions/lib/memberId'
import { dayOf } from '../../domain/day'
import type { Reaction } from '../../domain/reaction'
import type { Qunhuo } from '../startQunhuo'
import { demoCommunity } from './demoCommunity'
import { demoPeople, isPlayable } from './people'

/** The demo community's teams; members belong to them in turn. */
export const demoTeams = ['研发', '运营', '设计'] as const

const thoughts: readonly Reaction[] = ['agree', 'fire', 'laugh', 'cheer', 'agree', 'strong']
const communityId = demoCommunity._id

/** Teams to compare, and what people thought of each other's lines. */
export async function seedDays(qunhuo: Qunhuo, now: Date): Promise<void> {
  await qunhuo.put('boards', { ...emptyBoard(communityId, now), teams: [...demoTeams] })
  const day = dayOf(now, demoCommunity)
  const others = demoPeople.filter(({ openid }) => !isPlayable(openid))
  const lines = others.flatMap(({ openid, says }) =>
    says === undefined ? [] : [lineIdOf(memberIdOf(communityId, openid), day)],
  )
  for (const [index, line] of lines.entries())
    for (const [turn, { openid }] of others.slice(0, 2 + ((index * 3) % 7)).entries())
      await react(qunhuo, line, openid, thoughts[(index + turn) % thoughts.length] ?? 'agree')
}

async function react(qunhuo: Qunhuo, line: string, openid: string, reaction: Reaction) {
  const by = memberIdOf(communityId, openid)
  const chosen = `${line}|${reaction}`
  const _id = reactionIdOf(line, by)
  await qunhuo.put('reactions', { _id, communityId, line, by, reaction, chosen })
}
