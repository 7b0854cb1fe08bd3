import type { Output } from '../../../contract'
import type { Response } from '../../../domain/question'
import type { Attempt } from '../../lib/collections'
import { memberIdOf } from '../../lib/memberId'
import type { Documents } from '../../lib/simulator/Documents'
import { ledgerOf } from '../../lib/simulator/ledgerOf'
import { community } from '../../lib/simulator/population'
import { POINTS_EACH, quizId, solutions } from './quizzes'

/** What a phone handed in, when it had asked to begin, and what it was told of it. */
export interface Told {
  openid: string
  number: number
  responses: readonly (Response | null)[]
  began: Date
  result: Output<'quiz.finish'>
}

/** What is wrong with a quiz after all is quiet: points, tries, what phones were told, the close. */
export function judgeQuiz(documents: Documents, told: readonly Told[]): string[] {
  const attempts = documents.all('attempts')
  return [
    ...(documents.get('quizzes', quizId)?.state === 'told' ? [] : ['it was never settled']),
    ...attempts.flatMap((attempt) => faultsOf(documents, attempt)),
    ...told.flatMap((each) => lies(documents, each)),
  ]
}

/** Points are right answers of the best try, booked once, and nobody is left halfway. */
function faultsOf(documents: Documents, attempt: Attempt): string[] {
  const booked = ledgerOf(documents, attempt.memberId).filter(({ cause }) => cause === 'quiz')
  const points = booked.reduce((sum, entry) => sum + entry.points, 0)
  const checks: [fault: string, holds: boolean][] = [
    [`${points} points for ${attempt.best} right`, points === attempt.best * POINTS_EACH],
    [`it says ${attempt.points} points`, points === attempt.points],
    ['it was left lying', attempt.state === 'finished' && !attempt.unsettled],
    ['it has more tries than there are', attempt.done <= 3 && attempt.number === attempt.done],
  ]
  return checks.filter(([, holds]) => !holds).map(([fault]) => `${attempt._id}: ${fault}`)
}

/** What a phone was told about its own answers is what they are. */
function lies(documents: Documents, { openid, number, responses, began, result }: Told): string[] {
  const right = responses.filter((response, at) => {
    if (response === null || !('chosen' in response)) return false
    return response.chosen[0] === solutions[at]
  }).length
  const closesAt = documents.get('quizzes', quizId)?.closesAt.getTime() ?? 0
  const memberId = memberIdOf(community._id, openid)
  const attempt = documents.all('attempts', { memberId })[0]
  const checks: [fault: string, holds: boolean][] = [
    [`${result.right} right, not ${right}`, result.right === right],
    ['a better result was lost', (attempt?.best ?? 0) >= right],
    ['it was told of a try that is not there', (attempt?.done ?? 0) >= number],
    ['it began after the close', began.getTime() < closesAt],
  ]
  return checks.filter(([, holds]) => !holds).map(([fault]) => `${openid}, try ${number}: ${fault}`)
}
