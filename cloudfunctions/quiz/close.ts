import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { quizOf } from './quizOf'

/** Closes a quiz now. Tries under way keep their grace; a closed quiz stays as it is. */
export async function close({ database, input, now }: Call<typeof contract.quiz.close>) {
  await quizOf(database, input)
  const isOpen = { state: 'open', closesAt: { above: now } }
  await database.update('quizzes', input.quizId, isOpen, {
    set: { state: 'closed', closesAt: now },
  })
  const { closesAt } = await quizOf(database, input)
  return { closesAt: closesAt.toISOString() }
}
