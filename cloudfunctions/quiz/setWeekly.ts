import type { contract } from '../../contract'
import { nextWeekly } from '../../domain/weeklyTime'
import { openCommunityOf } from '../lib/communities'
import type { Call } from '../lib/serve'

/** Sets when the weekly question comes, or that none comes. */
export async function setWeekly({ database, input, now }: Call<typeof contract.quiz.setWeekly>) {
  const { communityId, schedule } = input
  const community = await openCommunityOf(database, communityId, now)
  const nextAt = schedule && nextWeekly(schedule, community, now)
  await database.put('weeklyQuizzes', { _id: communityId, schedule, nextAt, missed: false })
  return { nextAt: nextAt?.toISOString() ?? null }
}
