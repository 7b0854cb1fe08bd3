import type { Member } from '../lib/collections'
import { topicsIn } from '../lib/topics'

/** The parts of a profile that the content check may hold. */
const checked = ['nickname', 'avatar', 'skills', 'interests'] as const

type Said = Pick<Member, 'nickname' | 'avatar' | 'skills' | 'interests' | 'hidden' | 'awaited'>

/** What a member has said of themselves, as they alone see it: with what waits for the check or an admin. */
export function ownProfile({ awaited = {}, hidden, ...said }: Said) {
  const { nickname, avatar, skills = [], interests = [] } = said
  return {
    nickname: awaited.nickname ?? nickname,
    avatar: awaited.avatar ?? avatar,
    skills: awaited.skills === undefined ? [...skills] : topicsIn(awaited.skills),
    interests: awaited.interests === undefined ? [...interests] : topicsIn(awaited.interests),
    shown: !hidden,
    waiting: checked.filter((part) => awaited[part] !== undefined),
  }
}
