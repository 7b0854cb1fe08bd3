import type { AnswerKey, Quiz } from '../lib/collections'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { instanceCache } from '../lib/instanceCache'

/** Keys never change, so how old a copy is does not matter. */
const answerKeys = instanceCache<AnswerKey | null>(600_000)

/** A quiz of a community, read now. Fails with `QUIZ_NOT_FOUND`. */
export async function quizOf(
  database: Database,
  { communityId, quizId }: { communityId: string; quizId: string },
): Promise<Quiz> {
  const quiz = await database.get('quizzes', quizId)
  if (quiz?.communityId !== communityId) throw new Failure('QUIZ_NOT_FOUND')
  return quiz
}

/** The keys of a quiz's questions, by position. For marking, and for whoever may know them. */
export async function keysOf(surroundings: { database: Database; now: Date }, quizId: string) {
  const kept = await answerKeys(surroundings, quizId, () =>
    surroundings.database.get('answerKeys', quizId),
  )
  if (!kept) throw new Error(`quiz ${quizId} has no answer key`)
  return kept.questions.map(({ key }) => key)
}
