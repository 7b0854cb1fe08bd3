import { lineIdOf } from '../../cloudfunctions/checkin/lineId'
import type { Member } from '../../cloudfunctions/lib/collections'
import { memberIdOf } from '../../cloudfunctions/lib/memberId'
import { dayOf } from '../../domain/day'
import type { Qunhuo } from '../startQunhuo'
import { demoCommunity } from './demoCommunity'
import { demoParentId, demoPlaces } from './demoTree'
import { memberWithHistory } from './memberWithHistory'
import { demoPeople, isPlayable, playable } from './people'
import { demoTeams, seedDays } from './seedDays'
import { seedHelp } from './seedHelp'
import { seedPoints } from './seedPoints'
import { seedPolls } from './seedPolls'
import { seedQuizzes } from './seedQuizzes'
import { seedRaffles } from './seedRaffles'
import { seedRules } from './seedRules'
import { seedSealed } from './seedSealed'
import { seedTree } from './seedTree'

/** Fills an empty local cloud with the demo community and its history up to `now`, by the real rules. */
export async function seedDemo(qunhuo: Qunhuo, now: Date): Promise<void> {
  const members = demoPeople.map((person, index) =>
    cameBy(memberWithHistory(person, demoCommunity, now), index),
  )
  const staff = demoPeople.flatMap(({ openid, role }) =>
    role ? [[memberIdOf(demoCommunity._id, openid), role] as const] : [],
  )
  for (const [index, member] of members.entries()) {
    await qunhuo.put('members', { ...member, team: demoTeams[index % demoTeams.length] ?? null })
    await putLine(qunhuo, member, demoPeople[index]?.says, now)
  }
  const colleagues = members.filter(({ openid }) => !isPlayable(openid))
  await seedQuizzes(qunhuo, colleagues, now)
  await seedPolls(qunhuo, now)
  await seedPoints(qunhuo, members, now)
  await seedRaffles(qunhuo, colleagues, now)
  await seedSealed(qunhuo, now)
  await seedDays(qunhuo, now)
  await seedTree(qunhuo, now)
  // Last, so that a seeding that was broken off is begun again at the next start.
  await qunhuo.put('communities', {
    ...demoCommunity,
    staff: Object.fromEntries(staff),
    parentId: demoParentId,
    channels: demoPlaces,
  })
  await qunhuo.cloud.fireTimer('board', 'count')
  await qunhuo.cloud.fireTimer('community', 'countInvitations')
  await seedRules(qunhuo)
  await seedHelp(qunhuo, now)
}

async function putLine(qunhuo: Qunhuo, member: Member, text: string | undefined, now: Date) {
  const { _id, communityId, nickname, avatar, lastDay, checkedAt } = member
  const day = dayOf(now, demoCommunity)
  if (!text || lastDay !== day || !checkedAt) return
  const by = { memberId: _id, nickname, avatar }
  const at = checkedAt
  await qunhuo.put('lines', {
    _id: lineIdOf(_id, day),
    communityId,
    day,
    text,
    state: 'shown',
    by,
    at,
  })
}

const inviter = memberIdOf(demoCommunity._id, playable.regular.openid)

/** One in three came by a poster, some by a link, the newest by an invitation. */
function cameBy(member: Member, index: number): Member {
  if (index === 0) return { ...member, via: 'founder' }
  if (demoPeople[index]?.days === 3 || demoPeople[index]?.days === 5)
    return { ...member, via: 'invitation', invitedBy: inviter, invitation: 'open' }
  if (index % 3 === 1) return { ...member, via: 'poster', channel: demoPlaces[0] }
  return index % 5 === 4 ? { ...member, via: 'link', channel: demoPlaces[1] } : member
}
