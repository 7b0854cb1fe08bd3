import type { NoticeKind } from '../lib/collections'
import { type MessageTemplate, messageTemplate } from '../lib/messageTemplates'

/** WeChat's template for a kind of notice; null where whoever deploys has set none. */
export function templateFor(kind: NoticeKind): MessageTemplate | null {
  switch (kind) {
    case 'raffle':
      return messageTemplate(process.env.RAFFLE_DRAWN_TEMPLATE)
    case 'order':
      return messageTemplate(process.env.ORDER_SETTLED_TEMPLATE)
    case 'help':
      return messageTemplate(process.env.HELP_ANSWERED_TEMPLATE)
    case 'text':
      return messageTemplate(process.env.TEXT_DECIDED_TEMPLATE)
  }
}
