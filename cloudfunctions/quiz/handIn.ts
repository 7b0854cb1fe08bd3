import { improvement, isRight } from '../../domain/marking'
import type { Response } from '../../domain/question'
import type { Attempt, Quiz } from '../lib/collections'
import type { Database } from '../lib/Database'
import { keysOf } from './quizOf'
import { responseAt } from './responseAt'

/**
 * Marks a try under way and writes it as handed in, with the points that are owed for it, in one
 * conditional write. Null if the try has changed since it was read. `since` is the number of the
 * member's newest ledger entry.
 */
export async function handIn(
  surroundings: { database: Database; now: Date },
  quiz: Quiz,
  attempt: Attempt,
  since: number,
): Promise<Attempt | null> {
  const keys = await keysOf(surroundings, quiz._id)
  const given = quiz.questions.map((_, position) => responseAt(quiz, attempt, position))
  const marks = keys.map(({ solution }, position) => isRight(given[position] ?? null, solution))
  const handedIn = marked(quiz, attempt, marks, surroundings.now)
  const { earned } = handedIn
  const id = `quiz:${quiz._id}:${attempt.number}`
  const next: Attempt = {
    ...handedIn,
    tokens: attempt.done === 0 ? tokensOf(given, marks) : attempt.tokens,
    owed: earned > 0 ? { id, points: earned, since } : null,
    unsettled: earned > 0,
  }
  const { _id, ...set } = next
  const written = await surroundings.database.update('attempts', _id, { ver: attempt.ver }, { set })
  return written ? next : null
}

function marked(quiz: Quiz, attempt: Attempt, marks: boolean[], now: Date): Attempt {
  const right = marks.filter(Boolean).length
  const earned = improvement(right, attempt.best, quiz.pointsEach)
  return {
    ...attempt,
    ver: attempt.ver + 1,
    state: 'finished',
    finishedAt: now,
    marks,
    earned,
    done: attempt.number,
    best: Math.max(right, attempt.best),
    points: attempt.points + earned,
  }
}

/** `3:right`, and `3:1` for the option at position 1 of question 3: so that they can be counted. */
function tokensOf(given: readonly (Response | null)[], marks: readonly boolean[]): string[] {
  return given.flatMap((response, position) => [
    ...(marks[position] ? [`${position}:right`] : []),
    ...(response && 'chosen' in response ? response.chosen : []).map((at) => `${position}:${at}`),
  ])
}
