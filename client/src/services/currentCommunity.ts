import { keep, readKept } from './storage'

const KEY = 'currentCommunity.1'

let current: string | null | undefined
const listeners = new Set<() => void>()

/** The community that this person looked at last, on this phone. */
export function currentCommunity(): string | null {
  current ??= readKept(KEY) as string | null
  return current
}

/** From now on the tabs are about this community; null: about none until a card names one. */
export function chooseCommunity(communityId: string | null): void {
  if (communityId === currentCommunity()) return
  current = communityId
  for (const listener of listeners) listener()
}

/** Keeps a community for the next start: one that was seen, so that a wrong card leads astray once. */
export function keepCommunity(communityId: string | null): void {
  keep(KEY, communityId)
}

/** Calls back when another community is chosen, until the returned function is called. */
export function onCommunityChosen(chosen: () => void): () => void {
  listeners.add(chosen)
  return () => listeners.delete(chosen)
}
