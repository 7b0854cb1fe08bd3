import { chooseCommunity, keepCommunity } from './currentCommunity'
import { forgetHome } from './lastHome'

/** Keeps nothing of a community on this phone: whoever left is about none until a card names one. */
export function forgetCommunity(communityId: string): void {
  forgetHome(communityId)
  keepCommunity(null)
  chooseCommunity(null)
}
