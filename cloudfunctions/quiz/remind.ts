import type { contract } from '../../contract'
import { isOpen } from '../../domain/quizClock'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { keepConsent } from '../lib/subscribeMessage'
import { closedTemplate, subjectOf } from './closedMessage'
import { quizOf } from './quizOf'

/** Keeps the consent that WeChat's sheet gave on the phone. */
export async function remind(call: Call<typeof contract.quiz.remind>) {
  const quiz = await quizOf(call.database, call.input)
  if (!closedTemplate()) throw new Failure('MESSAGES_OFF')
  if (!isOpen(quiz, call.now)) throw new Failure('QUIZ_CLOSED')
  await keepConsent(call, call.member, subjectOf(quiz._id))
  return {}
}
