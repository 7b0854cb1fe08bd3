import type { Member } from './collections'

/** What others see of a member. */
export function asPerson({ _id, nickname, avatar }: Pick<Member, '_id' | 'nickname' | 'avatar'>) {
  return { memberId: _id, nickname, avatar }
}
