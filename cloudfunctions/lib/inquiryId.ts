import type { Member } from './collections'

/** The id of a question: the same request asks it once. */
export function inquiryIdOf({ _id }: Pick<Member, '_id'>, requestId: string): string {
  return `${_id}_${requestId}`
}

/** What consents to be told of an answer are kept under: the question, and how many answers came before. */
export function answerIdOf(inquiryId: string, before: number): string {
  return `${inquiryId}_${before}`
}

/** The question and the number that such an id names. */
export function answerIn(answerId: string): { inquiryId: string; number: number } {
  const { id, number } = apart(answerId)
  return { inquiryId: id, number }
}

/** Where a message stands that an admin is to look at: its question and its place in the thread. */
export function messageIdOf(inquiryId: string, place: number): string {
  return `${inquiryId}_${place}`
}

/** The question and the place that such an id names. */
export function messageIn(messageId: string): { inquiryId: string; place: number } {
  const { id, number } = apart(messageId)
  return { inquiryId: id, place: number }
}

function apart(id: string): { id: string; number: number } {
  const end = id.lastIndexOf('_')
  return { id: id.slice(0, Math.max(0, end)), number: Number(id.slice(end + 1)) }
}
