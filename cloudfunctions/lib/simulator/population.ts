import { dayOf } from '../../../domain/day'
import type { Posting } from '../../../domain/journal'
import { applyPostings } from '../../../domain/posting'
import type { Community, Member } from '../collections'
import { memberIdOf } from '../memberId'
import { newCommunity } from '../newCommunity'
import { newMember } from '../newMember'
import type { World } from './World'

/** The community that the simulated people belong to. */
export const community: Community = newCommunity({
  _id: 'SM00000001',
  name: '模拟小组',
  purpose: '同一粒种子,同一段日子',
  staff: {},
  ticketKey: 'a key for simulations only',
  createdAt: new Date('2026-01-05T01:00:00.000Z'),
})

/** Founds the community and makes so many people its members; who is there stays as he is. Gives their openids. */
export function populate({ documents, time }: World, count: number): string[] {
  documents.insert('communities', community)
  const people = Array.from({ length: count }, (_, index) => `person${index + 1}`)
  const joinedAt = time.now()
  for (const openid of people)
    documents.insert('members', newMember({ community, openid, nickname: openid, joinedAt }))
  return people
}

/** The member with points that were there before anything began. */
export function withPoints(member: Member, points: number, at: Date): Member {
  const posting: Posting = { id: 'correction:before', cause: 'correction', points, cards: 0 }
  const posted = applyPostings(member, [posting], { at, today: dayOf(at, community) })
  if (!posted) throw new Error(`${member.nickname} has less than ${points} points to lose`)
  return { ...member, ...posted.account, journal: [...member.journal, ...posted.entries] }
}

/** Books such points on a member's account. */
export function givePoints({ documents, time }: World, openid: string, points: number): void {
  const member = documents.get('members', memberIdOf(community._id, openid))
  if (!member) throw new Error(`${openid} is no member`)
  documents.put('members', withPoints(member, points, time.now()))
}
