import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { requireFitting, takingOf } from './takingOf'

/** Keeps a try as far as it is answered. An older keeping that arrives late replaces nothing. */
export async function save(call: Call<typeof contract.quiz.save>) {
  const { database, input } = call
  const { quiz, attempt } = await takingOf(call)
  const { number, revision, responses } = input
  requireFitting(quiz, responses)
  const isNewer = { number, state: 'taking', revision: { below: revision } }
  const change = { set: { responses, revision }, increase: { ver: 1 } }
  return { kept: await database.update('attempts', attempt._id, isNewer, change) }
}
