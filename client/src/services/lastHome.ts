import type { Output } from '../../../contract'
import { keepCommunity } from './currentCommunity'
import { keep, readKept } from './storage'

type Home = Output<'checkin.home'>

const keyOf = (communityId: string) => `lastHome.1.${communityId}`

/** What the first screen of this community showed last, on this phone. */
export function lastHome(communityId: string): Home | null {
  const home = readKept(keyOf(communityId)) as Home | null
  return home?.community.communityId === communityId ? home : null
}

/** Keeps what the first screen shows for the next opening. */
export function rememberHome(home: Home): void {
  const { communityId } = home.community
  keep(keyOf(communityId), home)
  keepCommunity(communityId)
}

/** Keeps nothing of a community's first screen. */
export function forgetHome(communityId: string): void {
  keep(keyOf(communityId), null)
}
