import { timeLeft } from '../../domain/quizClock'
import type { Attempt, Quiz } from '../lib/collections'

/** A try under way as its member sees it. */
export function paperOf(quiz: Quiz, attempt: Attempt, now: Date) {
  return {
    number: attempt.number,
    revision: attempt.revision,
    questions: quiz.questions.map((_, position) => paperQuestion(quiz, attempt, position, now)),
  }
}

/** One question of a try. What has a time limit is not seen before its clock runs. */
export function paperQuestion(quiz: Quiz, attempt: Attempt, position: number, now: Date) {
  const question = quiz.questions[position]
  if (!question) throw new Error(`quiz ${quiz._id} has no question ${position}`)
  const { seconds } = question
  if (seconds === null) {
    return { status: 'open' as const, question, response: attempt.responses[position] ?? null }
  }
  const askedAt = attempt.asked[placeOf(position)]
  if (!askedAt) return { status: 'sealed' as const, seconds }
  const response = attempt.timed[placeOf(position)] ?? null
  const leftMs = response ? 0 : timeLeft(askedAt, seconds, now)
  if (leftMs === 0) return { status: 'locked' as const, question, response }
  return { status: 'running' as const, question, leftMs }
}

/** The field name of a position: a bare number would be taken for a place in a list. */
export function placeOf(position: number): string {
  return `p${position}`
}
