import type { Input } from '../../../contract'
import { inviterIn } from './inviterIn'
import { posterIn } from './posterIn'

/** How somebody came to the door, as joining says it. */
export type Arrival = Pick<Input<'community.join'>, 'via' | 'invitedBy' | 'channel'>

const PLACE = /^\d{1,2}$/

/** How somebody came by this address: a poster, an invitation, a link that stands at a place, or a card. */
export function arrivalIn(query: Partial<Record<string, string>>, communityId: string): Arrival {
  const poster = posterIn(query)
  if (poster) return { via: 'poster', ...(poster.place !== null && { channel: poster.place }) }
  const inviter = inviterIn(query, communityId)
  if (inviter !== null) return { via: 'invitation', invitedBy: inviter }
  if (query['k'] !== undefined) return { via: 'invitation' }
  const place = query['s'] ?? ''
  return PLACE.test(place) ? { via: 'link', channel: Number(place) } : { via: 'card' }
}

/** The address of a link that stands at a place of the community's list. */
export function linkAddress(today: string, place: number): string {
  return `${today}&s=${place}`
}
