import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { paperQuestion, placeOf } from './paperOf'
import { takingOf } from './takingOf'

/** Shows a question with a time limit. Its clock starts once, by the server. */
export async function ask(call: Call<typeof contract.quiz.ask>) {
  const { database, input, now } = call
  const { number, position } = input
  const { quiz, attempt } = await takingOf(call)
  if (typeof quiz.questions[position]?.seconds !== 'number') {
    throw new Failure('INVALID_INPUT', 'position')
  }
  const asked = `asked.${placeOf(position)}`
  if (attempt.asked[placeOf(position)]) return paperQuestion(quiz, attempt, position, now)
  const isFirst = { number, state: 'taking', [asked]: null }
  const change = { set: { [asked]: now }, increase: { ver: 1 } }
  await database.update('attempts', attempt._id, isFirst, change)
  const { attempt: afterwards } = await takingOf(call)
  return paperQuestion(quiz, afterwards, position, now)
}
