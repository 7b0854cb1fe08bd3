import type { contract } from '../../contract'
import { takesLateTries } from '../../domain/quizClock'
import type { Call } from '../lib/serve'
import { bookOwed } from './bookOwed'
import { paperOf } from './paperOf'
import { resultOf } from './resultOf'
import { cardOf, mayKnow } from './standing'
import { standingOf } from './takingOf'

/** One quiz and what the caller can do with it or learn from it. */
export async function show(call: Call<typeof contract.quiz.show>) {
  const { database, member, now } = call
  const standing = await standingOf(call)
  const { quiz, attempt } = standing
  if (attempt?.owed) await bookOwed(call, attempt, member)
  const isTaking = attempt?.state === 'taking' && takesLateTries(quiz, now)
  const hasResult = attempt?.state === 'finished' || mayKnow(standing)
  return {
    card: cardOf(standing),
    paper: isTaking ? paperOf(quiz, attempt, now) : null,
    result: hasResult ? await resultOf(database, standing) : null,
  }
}
