import type { contract } from '../../contract'
import { dayOf, startOf, weekOf } from '../../domain/day'
import { handOverDay } from '../../domain/suggestion/box'
import { idOf } from '../../domain/suggestion/secrets'
import { whyNoMore } from '../../domain/suggestion/thread'
import { membersOf } from '../lib/boxFacts'
import type { Thread } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import type { AnonymousCall } from '../lib/serveAnonymously'
import { changeThread } from '../lib/threads'
import { authored } from './open'

type Add = AnonymousCall<typeof contract.box.add>

/** Says more in one's own thread; it is handed over with everything else of its day or week. Three trips. */
export async function add(call: Add) {
  const { database, input } = call
  const threadId = idOf(input.writeKey)
  const thread = await database.get('threads', threadId)
  if (!thread) throw new Failure('THREAD_NOT_FOUND')
  const { week, due } = await moment(call, thread)
  await changeThread(database, threadId, (now) => {
    if (isKnown(now, input)) return null
    refuseMore(now)
    const more = authored(input.text, week, input.requestId)
    return { append: { waiting: [more] }, set: { due: laterOf(now.due, due) } }
  })
  return {}
}

/** Which week it is in a thread's community, and when what is written now is handed over. */
export async function moment(call: Pick<Add, 'database' | 'now'>, { communityId }: Thread) {
  const { database, now } = call
  const community = await openCommunityOf(database, communityId, now)
  const today = dayOf(now, community)
  const day = handOverDay(today, await membersOf(call, communityId))
  return { week: weekOf(today), due: startOf(day, community) }
}

/**
 * When a thread is handed over that is written into once more. What is due already, and only waits for
 * the timer's next round, waits with the rest: else new words would be seen minutes after they were written.
 */
export function laterOf(known: Date | null, due: Date): Date {
  return known !== null && known > due ? known : due
}

function isKnown(thread: Thread, { requestId, text }: Add['input']): boolean {
  const messages = [...thread.messages, ...thread.waiting]
  const known = messages.find((message) => message.requestId === requestId)
  if (known && known.text !== text) throw new Failure('REQUEST_REUSED')
  return known !== undefined
}

function refuseMore({ messages, waiting, closing }: Thread): void {
  const reason = whyNoMore([...messages, ...waiting], closing)
  if (reason === 'closed') throw new Failure('THREAD_CLOSED')
  if (reason === 'waits') throw new Failure('THREAD_WAITS')
}
