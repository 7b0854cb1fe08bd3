import { base64UrlOf, bytesOf } from '../../domain/bytes'
import { blindSign } from '../lib/blindSignature'
import type { StoredMessage, Thread } from '../lib/collections'
import type { Surroundings } from '../lib/serve'
import { appended, changeThread } from '../lib/threads'

const MOST_AT_ONCE = 100

/**
 * Hands over what waited for its day or week to end. Then it no longer shows on which day it was
 * written: the batch does, and in a batch the order is that of the hashes.
 */
export async function handOver({ database, now }: Surroundings): Promise<void> {
  const due = await database.find('threads', {
    where: { due: { atMost: now } },
    sort: [['due', 'ascending']],
    limit: MOST_AT_ONCE,
    fields: ['_id', 'refund', 'messages'],
  })
  for (const thread of due) {
    const token = await tokenBack(database, thread)
    await changeThread(database, thread._id, (current) => handedOver(current, now, token))
  }
}

function handedOver(thread: Thread, now: Date, token: StoredMessage | null) {
  if (thread.due === null || thread.due > now) return null
  const { messages, sealed } = appended(thread, [...thread.waiting, ...(token ? [token] : [])])
  return { append: { messages, sealed }, set: { waiting: [], due: null, released: true } }
}

/** The token that the author asked back, signed with the key of the next quarter; null if none is due. */
async function tokenBack(
  database: Surroundings['database'],
  { refund, messages }: Pick<Thread, 'refund' | 'messages'>,
): Promise<StoredMessage | null> {
  if (!refund || messages.some(({ by }) => by === 'refund')) return null
  const scope = await database.get('scopes', refund.scopeId)
  const signature = scope?.privateKey && blindSign(scope.privateKey, bytesOf(refund.blinded))
  if (!signature) return null
  const text = base64UrlOf(signature)
  return { by: 'refund', text, week: messages[0]?.week ?? '', requestId: null, passed: true }
}
