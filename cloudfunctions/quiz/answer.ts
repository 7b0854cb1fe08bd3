import { isDeepStrictEqual } from 'node:util'
import type { contract } from '../../contract'
import { answers } from '../../domain/question'
import { isInTime } from '../../domain/quizClock'
import type { Attempt, Quiz } from '../lib/collections'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { placeOf } from './paperOf'
import { takingOf } from './takingOf'

type Answer = Call<typeof contract.quiz.answer>

/** Answers a question with a time limit. The same answer again is the same; another one is refused. */
export async function answer(call: Answer) {
  const { database, input } = call
  const { quiz, attempt } = await takingOf(call)
  const question = questionOf(call, quiz)
  const locked = { status: 'locked' as const, question, response: input.response }
  if (isSameAgain(call, attempt)) return locked
  requireTime(call, quiz, attempt)

  const timed = `timed.${placeOf(input.position)}`
  const isFirst = { number: input.number, state: 'taking', [timed]: null }
  const change = { set: { [timed]: input.response }, increase: { ver: 1 } }
  if (await database.update('attempts', attempt._id, isFirst, change)) return locked
  const { attempt: afterwards } = await takingOf(call)
  if (isSameAgain(call, afterwards)) return locked
  throw new Failure('BUSY')
}

function questionOf({ input }: Answer, quiz: Quiz) {
  const question = quiz.questions[input.position]
  if (question && question.seconds !== null && answers(input.response, question)) return question
  throw new Failure('INVALID_INPUT', 'response')
}

/** False if there is no answer yet. Fails with `REQUEST_REUSED` if there is another one. */
function isSameAgain({ input }: Answer, { timed }: Attempt): boolean {
  const known = timed[placeOf(input.position)]
  if (!known) return false
  if (!isDeepStrictEqual(known, input.response)) throw new Failure('REQUEST_REUSED')
  return true
}

function requireTime({ input, now }: Answer, quiz: Quiz, attempt: Attempt): void {
  const askedAt = attempt.asked[placeOf(input.position)]
  if (!askedAt) throw new Failure('INVALID_INPUT', 'position')
  const seconds = quiz.questions[input.position]?.seconds ?? 0
  if (!isInTime(askedAt, seconds, now)) throw new Failure('QUESTION_TIME_OVER')
}
