import type { contract } from '../../contract'
import type { Attempt } from '../lib/collections'
import type { Database } from '../lib/Database'
import type { Call } from '../lib/serve'
import { keysOf } from './quizOf'
import { cardOf, mayKnow } from './standing'
import { standingOf } from './takingOf'

const MOST_TAKERS = 100

/**
 * Who took part and how each question went. An admin who may still take part is told nothing that
 * depends on the keys: how many were right, beside what they chose, would give them away.
 */
export async function results(call: Call<typeof contract.quiz.results>) {
  const { database, input, member } = call
  const { quizId } = input
  const standing = await standingOf(call)
  const isWriter = standing.quiz.writers.includes(member._id)
  const keys = isWriter || mayKnow(standing) ? await keysOf(call, quizId) : null
  const handedIn = { quizId, done: { atLeast: 1 } }
  const [started, finished, tokens, takers] = await Promise.all([
    database.count('attempts', { quizId }),
    database.count('attempts', handedIn),
    database.tally('attempts', handedIn, 'tokens'),
    takersOf(database, quizId),
  ])
  const counts = new Map(tokens.map(({ value, count }) => [value, count]))
  const countOf = (position: number, what: number | 'right') =>
    counts.get(`${position}:${what}`) ?? 0
  return {
    card: cardOf(standing),
    started,
    finished,
    questions: standing.quiz.questions.map((question, position) => ({
      question,
      right: keys && countOf(position, 'right'),
      options: keys && question.options.map((_, at) => countOf(position, at)),
      key: keys?.[position] ?? null,
    })),
    takers: takers.map((taker) => takerOf(taker, keys !== null)),
  }
}

function takersOf(database: Database, quizId: string) {
  return database.find('attempts', {
    where: { quizId, done: { atLeast: 1 } },
    sort: [['finishedAt', 'descending']],
    limit: MOST_TAKERS,
    fields: ['by', 'best', 'done', 'points', 'finishedAt', 'startedAt'],
  })
}

type Taker = Pick<Attempt, 'by' | 'best' | 'done' | 'points' | 'finishedAt' | 'startedAt'>

function takerOf({ by, best, done, points, finishedAt, startedAt }: Taker, isToldAll: boolean) {
  const how = isToldAll ? { best, points } : { best: null, points: null }
  return { by, ...how, tries: done, at: (finishedAt ?? startedAt).toISOString() }
}
