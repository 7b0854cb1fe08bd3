import { chooseCommunity, keepCommunity } from './currentCommunity'
import { beginFirstWeek } from './firstWeekOver'
import { forgetHome } from './lastHome'

/** Keeps nothing of a community on this phone: whoever left is about none until a card names one. */
export function forgetCommunity(communityId: string): void {
  forgetHome(communityId)
  beginFirstWeek(communityId)
  keepCommunity(null)
  chooseCommunity(null)
}
