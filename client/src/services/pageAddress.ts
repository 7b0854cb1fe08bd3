import { type PageName, pages, type TabName, tabs } from '../pageList'

/** What the address of a page says, beside the community. */
export type QueryOf<Name extends PageName> = Record<string, string> &
  Record<(typeof pages)[Name]['query'][number], string>

/** The pages that need nothing but the community. */
export type PlainPageName = {
  [Name in PageName]: (typeof pages)[Name]['query'] extends readonly [] ? Name : never
}[PageName]

/** Where a page is, as cards and Taro write it. */
export function pageAddress<Name extends PageName>(
  name: Name,
  query: QueryOf<Name>,
  communityId: string | null,
): string {
  return addressOf(pages[name].path, { ...(communityId && { c: communityId }), ...query })
}

/** Where a tab of a community is. */
export function tabAddress(name: TabName, communityId: string | null): string {
  return addressOf(tabs[name].path, communityId ? { c: communityId } : {})
}

/** What a page's address says, or null if it lacks some of it. */
export function queryIn<Name extends PageName>(
  name: Name,
  said: Partial<Record<string, string>>,
): QueryOf<Name> | null {
  const names: readonly string[] = pages[name].query
  const found = names.map((one) => [one, said[one] ?? ''] as const)
  if (found.some(([, value]) => value === '')) return null
  // It has every name that the page's line in the list has.
  return Object.fromEntries(found) as QueryOf<Name>
}

function addressOf(path: string, query: Record<string, string>): string {
  const said = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return said.length === 0 ? path : `${path}?${said.join('&')}`
}
