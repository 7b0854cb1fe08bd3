import { useRef } from 'react'
import { useTask } from '../../../hooks/useTask'
import { call } from '../../../services/call'
import { callOnce } from '../../../services/callOnce'
import { entranceOf } from '../parts/WayInFields'
import { type Draft, foundingOf } from './draft'

/**
 * Founds the community, then closes its door as the owner wants. Nobody knows of it before that; a
 * second try after a failure goes on where the first one stopped.
 */
export function useFounding(onDone: (communityId: string) => void) {
  const founded = useRef<string | null>(null)
  return useTask(
    async (draft: Draft) => {
      const communityId = founded.current ?? (await found(draft))
      founded.current = communityId
      const entrance = entranceOf(draft.entrance)
      if (entrance !== null && entrance.wayIn !== 'open')
        await call('community.setWayIn', { communityId, entrance })
      return communityId
    },
    { onDone },
  )
}

async function found(draft: Draft): Promise<string> {
  const { communityId } = await callOnce('community.create', foundingOf(draft))
  return communityId
}
