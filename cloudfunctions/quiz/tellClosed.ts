import { isQuietNow } from '../lib/quietNow'
import type { Surroundings } from '../lib/serve'
import { sendConsented } from '../lib/subscribeMessage'
import { closedMessage } from './closedMessage'

/** Tells those who asked that a quiz is closed and its answers are out; at night it waits for the morning. */
export async function tellClosed(
  { database, now }: Pick<Surroundings, 'database' | 'now'>,
  quizId: string,
): Promise<void> {
  const quiz = await database.get('quizzes', quizId)
  const community = quiz && (await database.get('communities', quiz.communityId))
  if (community) {
    if (isQuietNow(community, now)) return
    const takers = await database.count('attempts', { quizId, done: { atLeast: 1 } })
    const message = closedMessage(quiz, community, takers)
    if (message && !(await sendConsented(database, message))) return
  }
  await database.update('quizzes', quizId, { state: 'settled' }, { set: { state: 'told' } })
}
