import type { StoredMessage, Thread } from '../lib/collections'
import type { Caller } from '../lib/serve'
import { said } from '../lib/threads'

/** What an admin's page needs of a thread. */
type Shown = Pick<Thread, '_id' | 'topic' | 'week' | 'state' | 'closing' | 'messages' | 'ver'>

type Reader = Pick<Caller, 'database' | 'passesCheck'>

/** The fields of `Shown`, for searches. */
export const shownFields = ['_id', 'topic', 'week', 'state', 'closing', 'messages', 'ver'] as const

/**
 * A thread as an admin reads it. What the content check has not passed yet is checked now, with the
 * identity of whoever reads: the author's is not known, and must not be. What does not pass is held.
 */
export async function asThread(reader: Reader, thread: Shown) {
  const messages = await checked(reader, thread)
  const published = (await reader.database.get('voices', thread._id)) !== null
  return {
    threadId: thread._id,
    topic: thread.topic,
    week: thread.week,
    state: thread.state,
    closing: thread.closing,
    published,
    messages: messages.flatMap((message) => (message.by === 'refund' ? [] : [onPage(message)])),
  }
}

async function checked({ database, passesCheck }: Reader, thread: Shown) {
  const { messages } = thread
  const unread = messages.filter(({ passed }) => !passed)
  if (unread.length === 0) return messages
  const passes = await Promise.all(unread.map(({ text }) => passesCheck(text)))
  const passed = new Set(unread.filter((_, index) => passes[index]))
  const marked = messages.map((one) => (passed.has(one) ? { ...one, passed: true } : one))
  if (passed.size > 0)
    // A thread that changed meanwhile is checked again by its next reader.
    await database.update('threads', thread._id, { ver: thread.ver }, { set: { messages: marked } })
  return marked
}

function onPage(message: StoredMessage) {
  const { passed } = message
  return { ...said(message), text: passed ? message.text : '', held: !passed }
}
