import { createHmac, timingSafeEqual } from 'node:crypto'
import { addDays, type Day, dayOf } from '../../domain/day'
import type { Community } from '../lib/collections'

const DAYS = 7
const MAC_BYTES = 16

/** An invitation: who invites, the last day on which it is good, and the proof of both. Nothing is kept of it. */
export function issueInvitation(community: Community, memberId: string, now: Date) {
  const until = addDays(dayOf(now, community), DAYS)
  const inviter = memberId.slice(community._id.length + 1)
  const proof = macOf(community, inviter, until).toString('base64url')
  return { code: `${inviter}.${until}.${proof}`, until }
}

/** The member who invites by this code, or null if it is not one of this community's or is over. */
export function inviterIn(community: Community, code: string, now: Date): string | null {
  const [inviter = '', until = '', proof = ''] = code.split('.')
  const expected = macOf(community, inviter, until)
  const given = Buffer.from(proof, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return dayOf(now, community) <= until ? `${community._id}_${inviter}` : null
}

function macOf({ _id, ticketKey }: Community, inviter: string, until: Day): Buffer {
  const mac = createHmac('sha256', ticketKey)
  return mac.update(['invitation', _id, inviter, until].join('|')).digest().subarray(0, MAC_BYTES)
}
