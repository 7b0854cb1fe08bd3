import type { contract } from '../../contract'
import { NEVER } from '../lib/bank'
import type { Call } from '../lib/serve'

const PAGE = 50

/** What the bank holds, the newest first, without the keys: an admin may want to take part too. */
export async function list({ database, input }: Call<typeof contract.bank.list>) {
  const { communityId, after } = input
  const [total, found] = await Promise.all([
    database.count('bankQuestions', { communityId }),
    database.find('bankQuestions', {
      where: { communityId },
      sort: [
        ['addedAt', 'descending'],
        ['_id', 'descending'],
      ],
      ...(after && { after: [new Date(after.addedAt), after.questionId] }),
      limit: PAGE + 1,
      fields: ['_id', 'question', 'addedAt', 'usedAt'],
    }),
  ])
  const questions = found.slice(0, PAGE).map(({ _id, question, addedAt, usedAt }) => ({
    questionId: _id,
    kind: question.kind,
    text: question.text,
    addedAt: addedAt.toISOString(),
    usedAt: usedAt.getTime() === NEVER.getTime() ? null : usedAt.toISOString(),
  }))
  return { total, questions, more: found.length > PAGE }
}
