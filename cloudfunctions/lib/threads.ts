import { sealed } from '../../domain/suggestion/seal'
import type { Message } from '../../domain/suggestion/thread'
import type { StoredMessage, Thread } from './collections'
import type { Change, Database } from './Database'
import { Failure } from './Failure'

const MOST_ATTEMPTS = 5

/** What a change does to a thread; null: it is done already, and nothing is written. */
export type ThreadChange = (thread: Thread) => Change | null

/**
 * Changes one thread as it stands, again after a lost race: every write counts `ver` up and names the
 * one it saw. Fails with `THREAD_NOT_FOUND`, and with `BUSY` after too many lost races.
 */
export async function changeThread(database: Database, threadId: string, change: ThreadChange) {
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const thread = await database.get('threads', threadId)
    if (!thread) throw new Failure('THREAD_NOT_FOUND')
    const made = change(thread)
    if (!made) return thread
    const counted = { ...made, increase: { ver: 1 } }
    if (await database.update('threads', threadId, { ver: thread.ver }, counted)) return thread
  }
  throw new Failure('BUSY')
}

/** Messages as the end of a thread: to read, and sealed for its author. */
export function appended(thread: Thread, messages: readonly StoredMessage[]) {
  const places = messages.map((message, index) =>
    sealed(thread.readKey, thread.messages.length + index, JSON.stringify(said(message))),
  )
  return { messages, sealed: places }
}

/** A message as people read it, without what the cloud keeps beside it. */
export function said(message: StoredMessage): Message {
  const { by, text, week } = message
  return by === 'state' ? { by, state: message.state, text, week } : { by, text, week }
}
