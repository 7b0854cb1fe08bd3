import type { Inquiry, InquiryMessage } from '../lib/collections'
import { Failure } from '../lib/Failure'

/** Where a message stands in a question; -1 if it does not. Request ids are each person's own. */
export function placeOfMessage(
  { messages }: Inquiry,
  { id, by }: Pick<InquiryMessage, 'id' | 'by'>,
): number {
  return messages.findIndex((one) => one.id === id && one.by?.memberId === by?.memberId)
}

/** Whether a message was sent before; with other words under its id it fails with `REQUEST_REUSED`. */
export function saidBefore(inquiry: Inquiry, message: InquiryMessage): boolean {
  const known = inquiry.messages[placeOfMessage(inquiry, message)]
  if (known && known.text !== message.text) throw new Failure('REQUEST_REUSED')
  return known !== undefined
}
