import { createHmac, timingSafeEqual } from 'node:crypto'
import { ticketExpiry } from '../../domain/checkIn'
import type { Day } from '../../domain/day'
import type { Community } from '../lib/collections'
import { Failure } from '../lib/Failure'

/** Proves that a member's phone saw a day: `<day>.<first 22 characters of an HMAC over member and day>`. */
export function issueDayTicket({ ticketKey }: Community, memberId: string, day: Day): string {
  const seal = createHmac('sha256', ticketKey).update(`dayTicket|${memberId}|${day}`)
  return `${day}.${seal.digest('base64url').slice(0, 22)}`
}

/** The day of a member's ticket. Fails with `TICKET_INVALID` or `TICKET_EXPIRED`. */
export function dayOfTicket(
  community: Community,
  memberId: string,
  ticket: string,
  now: Date,
): Day {
  const day = ticket.slice(0, 10)
  const genuine = issueDayTicket(community, memberId, day)
  if (!timingSafeEqual(Buffer.from(genuine), Buffer.from(ticket))) {
    throw new Failure('TICKET_INVALID')
  }
  if (now >= ticketExpiry(day, community)) throw new Failure('TICKET_EXPIRED')
  return day
}
