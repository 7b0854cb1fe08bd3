import type { DayRule } from '../../domain/day'
import { isShowable } from '../../domain/poll'
import { wallTime } from '../../domain/wallClock'
import type { Poll } from '../lib/collections'
import { messageTemplate } from '../lib/messageTemplates'
import type { Message } from '../lib/subscribeMessage'

/** WeChat's template for a poll that has closed; null where whoever deploys has set none. */
export function closedTemplate() {
  return messageTemplate(process.env.POLL_CLOSED_TEMPLATE)
}

/** What consents to hear of a poll's close are kept under. */
export function subjectOf(pollId: string): string {
  return `poll_${pollId}`
}

/** What is told when a poll has closed. */
export function closedMessage(poll: Poll, community: DayRule): Message | null {
  const template = closedTemplate()
  if (!template) return null
  const { _id, communityId, title, closesAt } = poll
  return {
    subject: subjectOf(_id),
    template,
    says: {
      title,
      result: outcomeInWords(poll),
      at: wallTime(closesAt, community),
    },
    page: `packages/poll/poll/index?c=${communityId}&p=${_id}`,
  }
}

function outcomeInWords({ ballots, result }: Poll): string {
  const counted = result ?? { voters: 0 }
  if (ballots.kind === 'anonymous' && !isShowable(counted)) return '不足 5 票,不公布结果'
  return `${counted.voters} 人参与,结果已公布`
}
