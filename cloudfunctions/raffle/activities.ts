import type { Activity } from '../lib/collections'
import type { Database } from '../lib/Database'
import { ballotIdOf } from '../poll/ballotId'
import { attemptIdOf } from '../quiz/quizIds'

/** The title of a community's activity; null if it has no such one, or one that nobody knows who took part in. */
export async function titleOf(
  database: Database,
  communityId: string,
  of: Activity,
): Promise<string | null> {
  if (of.kind === 'poll') {
    const poll = await database.get('polls', of.pollId)
    const isNamed = poll?.ballots.kind === 'named'
    return isNamed && poll.communityId === communityId ? poll.title : null
  }
  const quiz = await database.get('quizzes', of.quizId)
  return quiz?.communityId === communityId ? quiz.title : null
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
