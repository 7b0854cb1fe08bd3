import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { attemptIdOf } from './quizIds'
import { cardOf } from './standing'

const PAGE = 20

/** The quizzes of a community with where the caller stands, the latest to close first. */
export async function list({ database, input, member, now }: Call<typeof contract.quiz.list>) {
  const { communityId, after } = input
  const found = await database.find('quizzes', {
    where: { communityId },
    sort: [
      ['closesAt', 'descending'],
      ['_id', 'descending'],
    ],
    ...(after && { after: [new Date(after.closesAt), after.quizId] }),
    limit: PAGE + 1,
    fields: [
      ...(['_id', 'communityId', 'kind', 'title', 'questions', 'pointsEach', 'tries'] as const),
      ...(['writers', 'state', 'opensAt', 'closesAt'] as const),
    ],
  })
  const quizzes = found.slice(0, PAGE)
  const attempts = await Promise.all(
    quizzes.map(({ _id }) => database.get('attempts', attemptIdOf(_id, member._id))),
  )
  return {
    quizzes: quizzes.map((quiz, index) =>
      cardOf({ quiz, attempt: attempts[index] ?? null, memberId: member._id, now }),
    ),
    more: found.length > PAGE,
  }
}
