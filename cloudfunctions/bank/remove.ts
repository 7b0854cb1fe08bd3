import type { contract } from '../../contract'
import type { Call } from '../lib/serve'

/** Takes a question out of the bank; quizzes that asked it keep it. */
export async function remove({ database, input }: Call<typeof contract.bank.remove>) {
  const { communityId, questionId } = input
  return { removed: await database.remove('bankQuestions', questionId, { communityId }) }
}
