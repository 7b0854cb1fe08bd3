import { answers, type Response } from '../../domain/question'
import { takesLateTries } from '../../domain/quizClock'
import type { Attempt, Member, Quiz } from '../lib/collections'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { attemptIdOf } from './quizIds'
import { quizOf } from './quizOf'

/** What every verb about one try is called with. */
export interface TryCall {
  database: Database
  now: Date
  member: Member
  input: { communityId: string; quizId: string; number: number }
}

/** A quiz and the member's tries at it. */
export async function standingOf({
  database,
  now,
  member,
  input,
}: Omit<TryCall, 'input'> & { input: { communityId: string; quizId: string } }) {
  const [quiz, attempt] = await Promise.all([
    quizOf(database, input),
    database.get('attempts', attemptIdOf(input.quizId, member._id)),
  ])
  return { quiz, attempt, memberId: member._id, now }
}

/** The named try. Fails with `NO_TRY` unless it is the member's current one. */
export async function tryOf(call: TryCall): Promise<{ quiz: Quiz; attempt: Attempt }> {
  const { quiz, attempt } = await standingOf(call)
  if (attempt?.number !== call.input.number) throw new Failure('NO_TRY')
  return { quiz, attempt }
}

/** The named try while it may be worked on. Fails with `NO_TRY` or, after the grace, `QUIZ_CLOSED`. */
export async function takingOf(call: TryCall): Promise<{ quiz: Quiz; attempt: Attempt }> {
  const { quiz, attempt } = await tryOf(call)
  if (attempt.state !== 'taking') throw new Failure('NO_TRY')
  requireGrace(quiz, call.now)
  return { quiz, attempt }
}

/** Fails with `QUIZ_CLOSED` once the grace for tries begun in time is over. */
export function requireGrace(quiz: Quiz, now: Date): void {
  if (!takesLateTries(quiz, now)) throw new Failure('QUIZ_CLOSED')
}

/** Fails with `INVALID_INPUT` unless there is a fitting response, or null, for each question without a time limit. */
export function requireFitting({ questions }: Quiz, responses: readonly (Response | null)[]): void {
  const fits =
    responses.length === questions.length &&
    questions.every((question, position) => {
      const response = responses[position] ?? null
      return response === null || (question.seconds === null && answers(response, question))
    })
  if (!fits) throw new Failure('INVALID_INPUT', 'responses')
}
