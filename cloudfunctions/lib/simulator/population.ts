import { openAccount } from '../../../domain/account'
import { defaultAwards } from '../../../domain/awards'
import { dayOf } from '../../../domain/day'
import type { Posting } from '../../../domain/journal'
import { applyPostings } from '../../../domain/posting'
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

/** Books points on a member's account before anything begins. */
export function givePoints({ documents, time }: World, openid: string, points: number): void {
  const memberId = memberIdOf(community._id, openid)
  const member = documents.get('members', memberId)
  if (!member) throw new Error(`${openid} is no member`)
  const posting: Posting = { id: `correction:${openid}`, cause: 'correction', points, cards: 0 }
  const at = time.now()
  const posted = applyPostings(member, [posting], { at, today: dayOf(at, community) })
  if (!posted) throw new Error(`${openid} has less than ${points} points to lose`)
  const journal = [...member.journal, ...posted.entries]
  documents.put('members', { ...member, ...posted.account, journal })
}
