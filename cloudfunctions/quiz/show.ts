import type { contract } from '../../contract'
import { isOpen, takesLateTries } from '../../domain/quizClock'
import type { Call } from '../lib/serve'
import { consentIdOf } from '../lib/subscribeMessage'
import { bookOwed } from './bookOwed'
import { closedTemplate, subjectOf } from './closedMessage'
import { paperOf } from './paperOf'
import { resultOf } from './resultOf'
import { cardOf, mayKnow } from './standing'
import { standingOf } from './takingOf'

type Show = Call<typeof contract.quiz.show>

/** One quiz and what the caller can do with it or learn from it. */
export async function show(call: Show) {
  const { database, member, now } = call
  const standing = await standingOf(call)
  const { quiz, attempt } = standing
  if (attempt?.owed) await bookOwed(call, attempt, member)
  const template = isOpen(quiz, now) ? closedTemplate() : null
  const isTaking = attempt?.state === 'taking' && takesLateTries(quiz, now)
  const hasResult = attempt?.state === 'finished' || mayKnow(standing)
  return {
    card: cardOf(standing),
    paper: isTaking ? paperOf(quiz, attempt, now) : null,
    result: hasResult ? await resultOf(database, standing) : null,
    template: template?.id ?? null,
    reminded: template !== null && (await isReminded(call)),
  }
}

async function isReminded({ database, input, member }: Show): Promise<boolean> {
  const consentId = consentIdOf(member._id, subjectOf(input.quizId))
  return (await database.get('consents', consentId)) !== null
}
