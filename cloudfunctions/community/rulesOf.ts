import type { Community, Rules } from '../lib/collections'
import { memberIdOf } from '../lib/memberId'
import { rulesIdOf } from '../lib/rulesId'

/** The first rules of a community, in force from the beginning. */
export function rulesOf(
  { _id }: Community,
  clauses: readonly string[],
  { now, openid }: { now: Date; openid: string },
): Rules {
  return {
    _id: rulesIdOf(_id, 1),
    communityId: _id,
    version: 1,
    state: 'inForce',
    clauses,
    asksEverybody: false,
    publishedAt: now,
    by: memberIdOf(_id, openid),
    request: '',
  }
}
