import type { contract } from '../../contract'
import { nextQuarter } from '../../domain/suggestion/quarter'
import { scopeIdOf } from '../../domain/suggestion/scope'
import { idOf } from '../../domain/suggestion/secrets'
import { isSettled } from '../../domain/suggestion/thread'
import type { Thread } from '../lib/collections'
import { Failure } from '../lib/Failure'
import type { AnonymousCall } from '../lib/serveAnonymously'
import { changeThread } from '../lib/threads'
import { laterOf, moment } from './add'

type Refund = AnonymousCall<typeof contract.box.refund>

/**
 * Takes the wish of a settled thread's author for a token of the next quarter. It is signed where keys
 * lie, and comes back sealed in the bulletin, so that this function needs no secret.
 */
export async function refund(call: Refund) {
  const { database, input } = call
  const threadId = idOf(input.writeKey)
  const thread = await database.get('threads', threadId)
  if (!thread) throw new Failure('THREAD_NOT_FOUND')
  const { due } = await moment(call, thread)
  await changeThread(database, threadId, (now) => {
    if (now.refund) return asBefore(now.refund, input)
    requireRefundable(now, input)
    const asked = { scopeId: input.scopeId, blinded: input.blinded }
    return { set: { refund: asked, due: laterOf(now.due, due) } }
  })
  return {}
}

function asBefore(known: NonNullable<Thread['refund']>, { scopeId, blinded }: Refund['input']) {
  if (known.scopeId === scopeId && known.blinded === blinded) return null
  throw new Failure('ISSUED_BEFORE')
}

function requireRefundable(thread: Thread, { scopeId }: Refund['input']): void {
  const { communityId, closing, state } = thread
  const next = scopeIdOf({ kind: 'box', communityId, quarter: nextQuarter(thread.quarter) })
  if (scopeId !== next) throw new Failure('SCOPE_CLOSED')
  if (closing === 'abuse' || !isSettled(state)) throw new Failure('THREAD_CLOSED')
}
