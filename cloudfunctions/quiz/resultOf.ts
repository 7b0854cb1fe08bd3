import type { Database } from '../lib/Database'
import { keysOf } from './quizOf'
import { responseAt } from './responseAt'
import { mayKnow, mineOf, type Standing } from './standing'

/** How the last try went, with the answers for whoever may know them. */
export async function resultOf(database: Database, standing: Standing) {
  const { quiz, attempt, now } = standing
  const keys = mayKnow(standing) ? await keysOf({ database, now }, quiz._id) : null
  const marks = attempt?.marks ?? []
  return {
    mine: mineOf(standing),
    right: marks.filter(Boolean).length,
    earned: attempt?.earned ?? 0,
    answers: quiz.questions.map((question, position) => ({
      question,
      response: attempt && responseAt(quiz, attempt, position),
      right: marks[position] ?? false,
      key: keys?.[position] ?? null,
    })),
  }
}
