import type { Output } from '../../../contract'
import { lastHome } from '../services/lastHome'
import { useCloud } from './useCloud'

/** Who somebody is in a community: the name and face the others see, and the role. */
export type Me = Extract<Output<'checkin.home'>, { status: 'member' }>['me']

/** What somebody is in a community. */
export type Role = Me['role']

/** Who this person is in the community, as last seen until the cloud answers; null: no member. */
export function useMe(communityId: string): Me | null {
  const asked = useCloud('checkin.home', { communityId })
  const home = asked.status === 'ready' ? asked.data : lastHome(communityId)
  return home?.status === 'member' ? home.me : null
}
