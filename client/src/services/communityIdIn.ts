import { posterIn } from './posterIn'

const COMMUNITY_ID = /^[0-9A-HJKMNP-TV-Z]{10}$/

/** The community that the card or the poster named, or null if it named none. */
export function communityIdIn(query: Partial<Record<string, string>>): string | null {
  const named = query['c']?.trim().toUpperCase() ?? posterIn(query)?.communityId ?? ''
  return COMMUNITY_ID.test(named) ? named : null
}
