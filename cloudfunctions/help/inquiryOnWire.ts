import type { Output } from '../../contract'
import { mayReopen } from '../../domain/helpDesk'
import type { Inquiry } from '../lib/collections'

/** What lists read of a question. */
export const listed = ['_id', 'topic', 'state', 'text', 'replies', 'askedAt'] as const

/** A question in a list. */
export function inquiryOnWire({
  _id,
  topic,
  state,
  text,
  replies,
  askedAt,
}: Pick<Inquiry, (typeof listed)[number]>) {
  return { inquiryId: _id, topic, state, text, replies, askedAt: askedAt.toISOString() }
}

/** A question with its whole thread; held messages for their author alone. */
export function threadOnWire(
  inquiry: Inquiry,
  { now, own }: { now: Date; own: boolean },
): Output<'help.thread'> {
  const { by, messages, settledAt } = inquiry
  return {
    ...inquiryOnWire(inquiry),
    by,
    messages: messages
      .filter(({ state }) => own || state === 'shown')
      .map(({ by: who, text, state, at }) => ({
        by: who,
        text,
        held: state === 'held',
        at: at.toISOString(),
      })),
    reopens: own && settledAt !== null && mayReopen(settledAt, now),
  }
}
