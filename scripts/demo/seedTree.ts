import { allowedIdOf } from '../../cloudfunctions/community/allowedId'
import { keepPassword } from '../../cloudfunctions/community/password'
import { rulesOf } from '../../cloudfunctions/community/rulesOf'
import type { Community } from '../../cloudfunctions/lib/collections'
import { memberIdOf } from '../../cloudfunctions/lib/memberId'
import { communityTemplates } from '../../domain/communityTemplates'
import type { Qunhuo } from '../startQunhuo'
import { type DemoBranch, demoBranches } from './demoTree'
import { memberWithHistory } from './memberWithHistory'
import { demoPeople, isPlayable } from './people'

/** The communities around the demo's own, with those who are in several of them. */
export async function seedTree(qunhuo: Qunhuo, now: Date): Promise<void> {
  for (const branch of demoBranches) await seedBranch(qunhuo, branch, now)
}

async function seedBranch(qunhuo: Qunhuo, branch: DemoBranch, now: Date): Promise<void> {
  const { owner, admins, allowed = [] } = branch
  const { _id } = branch.community
  const roles = [[owner, 'owner'], ...admins.map((openid) => [openid, 'admin'])] as const
  const staff = Object.fromEntries(
    roles.map(([openid, role]) => [memberIdOf(_id, openid), role]),
  ) as Community['staff']
  const community = { ...branch.community, staff, entrance: await entranceOf(branch) }
  const template = communityTemplates.find(({ kind }) => kind === community.kind)
  const by = { now: community.createdAt, openid: owner }
  await qunhuo.put('rules', rulesOf(community, template?.clauses ?? [], by))
  for (const [index, person] of peopleOf(branch).entries()) {
    const via = person.openid === owner ? 'founder' : index % 3 === 0 ? 'link' : 'card'
    await qunhuo.put('members', { ...memberWithHistory(person, community, now), via })
  }
  for (const entry of allowed) {
    const addedAt = community.createdAt
    await qunhuo.put('allowed', {
      _id: allowedIdOf(_id, entry),
      communityId: _id,
      entry,
      usedBy: null,
      addedAt,
    })
  }
  await qunhuo.put('communities', community)
}

async function entranceOf({ community, password }: DemoBranch): Promise<Community['entrance']> {
  if (password === undefined) return community.entrance
  const salt = Buffer.from(community._id)
  return { wayIn: 'password', ...(await keepPassword(password, salt)) }
}

/** Who is in it. Playable people have joined here too, and come as they do elsewhere. */
function peopleOf({
  owner,
  admins,
  members,
  colleagues: [first, count],
  days,
  community,
}: DemoBranch) {
  const named = new Set<string>([owner, ...admins, ...members])
  const counted = (openid: string) => {
    const number = Number(/^demo-colleague-(\d+)$/.exec(openid)?.[1] ?? 0)
    return number >= first && number < first + count
  }
  return demoPeople
    .filter(({ openid }) => named.has(openid) || counted(openid))
    .map((person) => ({
      ...person,
      days: Math.min(person.days, days),
      habit: habitIn(community, person),
    }))
}

/** Nobody checks in where all is done; those whom the bar plays come less often here than at home. */
function habitIn(
  { state }: Community,
  { openid, habit }: { openid: string; habit: number },
): number {
  if (state === 'archived') return habit * 0.9
  return isPlayable(openid) ? 0.8 : habit
}
