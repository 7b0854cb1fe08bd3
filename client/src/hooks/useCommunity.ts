import { useRouter } from '@tarojs/taro'
import { useEffect, useReducer, useSyncExternalStore } from 'react'
import { communityIdIn } from '../services/communityIdIn'
import { chooseCommunity, currentCommunity, onCommunityChosen } from '../services/currentCommunity'

/** The community a page is about: the one its card names, which becomes the current one, or the current one. */
export function useCommunity(): string | null {
  const named = communityIdIn(useRouter().params)
  const [arrived, arrive] = useReducer(() => true, named === null)
  const current = useSyncExternalStore(onCommunityChosen, currentCommunity)
  useEffect(() => {
    if (named !== null) chooseCommunity(named)
    arrive()
  }, [named])
  return arrived ? current : named
}
