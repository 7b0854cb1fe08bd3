import type { DayRule } from '../../domain/day'
import { wallTime } from '../../domain/wallClock'
import type { Quiz } from '../lib/collections'
import { messageTemplate } from '../lib/messageTemplates'
import type { Message } from '../lib/subscribeMessage'

/** WeChat's template for a quiz that has closed; null where whoever deploys has set none. */
export function closedTemplate() {
  return messageTemplate(process.env.QUIZ_CLOSED_TEMPLATE)
}

/** What consents to hear of a quiz's close are kept under. */
export function subjectOf(quizId: string): string {
  return `quiz_${quizId}`
}

/** What is told when a quiz has closed and so many have taken part. */
export function closedMessage(
  { _id, communityId, title, closesAt }: Quiz,
  community: DayRule,
  takers: number,
): Message | null {
  const template = closedTemplate()
  if (!template) return null
  return {
    subject: subjectOf(_id),
    template,
    says: {
      title,
      result: `${takers} 人参与,答案已公布`,
      at: wallTime(closesAt, community),
    },
    page: `packages/quiz/quiz/index?c=${communityId}&quiz=${_id}`,
  }
}
