import type { contract } from '../../contract'
import type { Call } from '../lib/serve'

/** When the weekly question comes. */
export async function weekly({ database, input }: Call<typeof contract.quiz.weekly>) {
  const kept = await database.get('weeklyQuizzes', input.communityId)
  if (!kept) return { schedule: null, nextAt: null, missed: false }
  const { schedule, nextAt, missed } = kept
  return { schedule, nextAt: nextAt?.toISOString() ?? null, missed }
}
