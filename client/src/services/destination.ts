import { type PageName, pages } from '../pageList'
import { communityIdIn } from './communityIdIn'
import { pageAddress, queryIn } from './pageAddress'

interface Destination {
  communityId: string
  address: string
}

let kept: Destination | null = null

/** Keeps where a card led that only members see, until its reader has joined or opens another card. */
export function keepDestination(path: string, params: Partial<Record<string, string>>): void {
  kept = destinationOf(path, params)
}

/** Where a card to this community had led, once; null if it led to where one joins. */
export function takeDestination(communityId: string): string | null {
  const address = kept?.communityId === communityId ? kept.address : null
  kept = null
  return address
}

/** A page of the list with what its line asks for, or null for a tab or an address that lacks something. */
export function destinationOf(
  path: string,
  params: Partial<Record<string, string>>,
): Destination | null {
  const communityId = communityIdIn(params)
  const bare = path.replace(/^\//, '').replace(/\?.*$/, '')
  const name = (Object.keys(pages) as PageName[]).find((each) => pages[each].path === bare)
  const query = name && queryIn(name, params)
  if (communityId === null || !name || !query) return null
  return { communityId, address: pageAddress(name, query, communityId) }
}
