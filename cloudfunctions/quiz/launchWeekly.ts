import { nextWeekly } from '../../domain/weeklyTime'
import type { WeeklyQuiz } from '../lib/collections'
import { communityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import type { Surroundings } from '../lib/serve'
import { createQuiz } from './createQuiz'
import { drawFromBank } from './drawFromBank'
import { quizIdOf } from './quizIds'

const DAY_MS = 86_400_000

/** Opens a community's weekly question with one from its bank, once, and says when the next one comes. */
export async function launchWeekly(call: Surroundings, weekly: WeeklyQuiz): Promise<void> {
  const { database, now } = call
  const { _id: communityId, schedule, nextAt } = weekly
  if (!schedule || !nextAt) return
  const community = await communityOf(database, communityId, now)
  if (community.state === 'archived') {
    await database.update('weeklyQuizzes', communityId, { nextAt }, { set: { nextAt: null } })
    return
  }
  const missed = !(await isOpened(call, weekly, community.awards.quizRight))
  const next = nextWeekly(schedule, community, now)
  await database.update('weeklyQuizzes', communityId, { nextAt }, { set: { nextAt: next, missed } })
}

/** False if the bank is empty. */
async function isOpened(
  call: Surroundings,
  { _id: communityId, schedule, nextAt }: WeeklyQuiz,
  pointsEach: number,
): Promise<boolean> {
  const week = (nextAt ?? call.now).toISOString()
  const closesAt = new Date(call.now.getTime() + (schedule?.days ?? 1) * DAY_MS)
  try {
    await createQuiz(call, {
      communityId,
      quizId: quizIdOf('weekly', communityId, week),
      digest: `weekly ${week}`,
      kind: 'weekly',
      title: '每周一答',
      tries: 1,
      pointsEach,
      closesAt,
      questions: await drawFromBank(call, communityId, 1),
    })
    return true
  } catch (error) {
    if (error instanceof Failure && error.code === 'BANK_SHORT') return false
    throw error
  }
}
