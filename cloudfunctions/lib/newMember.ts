import { openAccount } from '../../domain/account'
import { type DayRule, dayOf } from '../../domain/day'
import type { Member } from './collections'
import { memberIdOf } from './memberId'

/** Who joins which community, and when. */
type Basics = Pick<Member, 'openid' | 'nickname' | 'joinedAt'> & {
  community: DayRule & { _id: string }
  /** Counts how often the person erased themselves here. */
  generation?: number
}

/** A member as he begins, with whatever is otherwise. */
export function newMember({
  community,
  generation = 0,
  ...given
}: Basics & Partial<Member>): Member {
  const memberId = memberIdOf(community._id, given.openid, generation)
  const joinedDay = dayOf(given.joinedAt, community)
  return {
    ...openAccount(memberId, joinedDay),
    _id: memberId,
    communityId: community._id,
    state: 'active',
    avatar: '',
    hidden: false,
    via: 'card',
    channel: null,
    acknowledged: 0,
    joinedDay,
    journal: [],
    ...given,
  }
}
