import type { Attempt, Quiz } from '../lib/collections'
import type { Surroundings } from '../lib/serve'
import { bookOwed } from './bookOwed'
import { handIn } from './handIn'

/** At a time, so that a run ends well within its function's time. */
const MOST_ATTEMPTS = 100
const AT_ONCE = 10

/** Hands in what members left lying, with what was kept of it, books what is owed, and settles the quiz when nothing is left. */
export async function settle(surroundings: Surroundings, quizId: string): Promise<void> {
  const { database } = surroundings
  const quiz = await database.get('quizzes', quizId)
  if (!quiz) return
  const ids = await unsettled(surroundings, quizId)
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE)
    await Promise.all(some.map((id) => settleAttempt(surroundings, quiz, id)))
  }
  const left = await database.count('attempts', { quizId, unsettled: true })
  if (left === 0) {
    await database.update('quizzes', quizId, { state: 'closed' }, { set: { state: 'settled' } })
  }
}

async function unsettled({ database }: Surroundings, quizId: string): Promise<string[]> {
  const found = await database.find('attempts', {
    where: { quizId, unsettled: true },
    sort: [['_id', 'ascending']],
    limit: MOST_ATTEMPTS,
    fields: ['_id'],
  })
  return found.map(({ _id }) => _id)
}

async function settleAttempt(surroundings: Surroundings, quiz: Quiz, attemptId: string) {
  const { database } = surroundings
  const attempt = await database.get('attempts', attemptId)
  const member = attempt && (await database.get('members', attempt.memberId))
  if (!attempt || !member) return
  const handedIn = await inHand(surroundings, quiz, attempt, member.seq)
  if (handedIn) await bookOwed(surroundings, handedIn, member)
}

function inHand(surroundings: Surroundings, quiz: Quiz, attempt: Attempt, seq: number) {
  return attempt.state === 'taking' ? handIn(surroundings, quiz, attempt, seq) : attempt
}
