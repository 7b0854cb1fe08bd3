import type { Activity } from '../lib/collections'
import type { Database } from '../lib/Database'
import { ballotIdOf } from '../poll/ballotId'
import { attemptIdOf } from '../quiz/quizIds'

/** The title of a community's activity; null if it has no such one. */
export async function titleOf(
  database: Database,
  communityId: string,
  of: Activity,
): Promise<string | null> {
  const activity = await (of.kind === 'poll'
    ? database.get('polls', of.pollId)
    : database.get('quizzes', of.quizId))
  return activity?.communityId === communityId ? activity.title : null
}

/** Whether a member voted in a poll, or handed a quiz in. */
export async function tookPart(
  database: Database,
  memberId: string,
  of: Activity,
): Promise<boolean> {
  if (of.kind === 'poll')
    return (await database.get('ballots', ballotIdOf(of.pollId, memberId))) !== null
  const attempt = await database.get('attempts', attemptIdOf(of.quizId, memberId))
  return attempt !== null && attempt.done > 0
}
