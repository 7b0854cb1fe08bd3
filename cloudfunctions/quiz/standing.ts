import { isOpen } from '../../domain/quizClock'
import type { Attempt, Quiz } from '../lib/collections'

/** A quiz and one member's tries at it, if there are any, at a moment. */
export interface Standing {
  quiz: Quiz
  attempt: Attempt | null
  memberId: string
  now: Date
}

/** How many tries may still begin. */
export function triesLeft({ quiz, attempt, memberId, now }: Standing): number {
  if (!isOpen(quiz, now) || quiz.writers.includes(memberId)) return 0
  if (!attempt) return quiz.tries
  if (attempt.revealed || attempt.best === quiz.questions.length) return 0
  return quiz.tries - attempt.number
}

/**
 * Whether a member may be told the answers: all their tries are in, or nobody can try any more.
 * Whoever has tries left learns what was right, not what would have been.
 */
export function mayKnow(standing: Standing): boolean {
  const { quiz, attempt } = standing
  if (quiz.state === 'settled' || quiz.state === 'told') return true
  return attempt?.state === 'finished' && triesLeft(standing) === 0
}

/** Where a member stands with a quiz. */
export function mineOf(standing: Standing) {
  const { quiz, attempt, memberId } = standing
  return {
    status: quiz.writers.includes(memberId)
      ? ('writer' as const)
      : (attempt?.state ?? ('none' as const)),
    number: attempt?.number ?? 0,
    triesLeft: triesLeft(standing),
    best: attempt && attempt.done > 0 ? attempt.best : null,
    points: attempt?.points ?? 0,
  }
}

/** What a list shows of a quiz. */
export function cardOf(standing: Standing) {
  const { quiz, now } = standing
  return {
    quizId: quiz._id,
    kind: quiz.kind,
    title: quiz.title,
    questions: quiz.questions.length,
    timed: quiz.questions.some(({ seconds }) => seconds !== null),
    pointsEach: quiz.pointsEach,
    tries: quiz.tries,
    closesAt: quiz.closesAt.toISOString(),
    open: isOpen(quiz, now),
    mine: mineOf(standing),
  }
}
