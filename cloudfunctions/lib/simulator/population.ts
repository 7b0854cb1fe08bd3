import { openAccount } from '../../../domain/account'
import { defaultAwards } from '../../../domain/awards'
import { dayOf } from '../../../domain/day'
import { defaultDays } from '../../../domain/restDay'
import type { Community, Member } from '../collections'
import { memberIdOf } from '../memberId'
import type { World } from './World'

/** The community that the simulated people belong to. */
export const community: Community = {
  _id: 'SM00000001',
  name: '模拟小组',
  purpose: '同一粒种子,同一段日子',
  state: 'open',
  ...defaultDays,
  awards: defaultAwards,
  staff: {},
  ticketKey: 'a key for simulations only',
  createdAt: new Date('2026-01-05T01:00:00.000Z'),
}

/** Founds the community and makes so many people its members. Gives their openids. */
export function populate({ documents, time }: World, count: number): string[] {
  documents.put('communities', community)
  const people = Array.from({ length: count }, (_, index) => `person${index + 1}`)
  for (const openid of people) documents.put('members', newMember(openid, time.now()))
  return people
}

function newMember(openid: string, now: Date): Member {
  const memberId = memberIdOf(community._id, openid)
  const joinedDay = dayOf(now, community)
  return {
    ...openAccount(memberId, joinedDay),
    _id: memberId,
    communityId: community._id,
    openid,
    state: 'active',
    nickname: openid,
    avatar: '',
    hidden: false,
    via: 'card',
    joinedAt: now,
    joinedDay,
    made: {},
    journal: [],
  }
}
