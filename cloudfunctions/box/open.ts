import type { contract } from '../../contract'
import { type Day, dayOf, startOf, weekOf } from '../../domain/day'
import { boxSize, handOverDay } from '../../domain/suggestion/box'
import { type Quarter, quarterBefore, quarterOf } from '../../domain/suggestion/quarter'
import { scopeOf } from '../../domain/suggestion/scope'
import { idOf } from '../../domain/suggestion/secrets'
import { membersOf } from '../lib/boxFacts'
import type { StoredMessage, Thread } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import type { AnonymousCall } from '../lib/serveAnonymously'
import { requireToken } from './requireToken'

type Open = AnonymousCall<typeof contract.box.open>

/** Opens a thread for a token: one trip, an insert, which is the lock against spending it twice. */
export async function open(call: Open) {
  const { database, input } = call
  const thread = await newThread(call)
  if (await database.insert('threads', thread)) return {}
  const known = await database.get('threads', thread._id)
  if (known && isSame(known, thread)) return {}
  throw new Failure('TOKEN_SPENT', input.scopeId)
}

async function newThread(call: Open): Promise<Thread> {
  const { database, input, now } = call
  const scope = scopeOf(input.scopeId)
  if (scope.kind !== 'box') throw new Failure('TOKEN_INVALID')
  const { communityId, quarter } = scope
  const _id = idOf(input.writeKey)
  await requireToken(call, _id)
  const community = await openCommunityOf(database, communityId, now)
  const members = await membersOf(call, communityId)
  if (boxSize(members) === 'closed') throw new Failure('COMMUNITY_TOO_SMALL')
  const today = dayOf(now, community)
  requireRecent(quarter, today)
  const week = weekOf(today)
  return {
    ...{ _id, communityId, quarter, week, topic: input.topic, state: 'new', closing: 'open' },
    ...{ readKey: input.readKey, token: input.token, released: false },
    due: startOf(handOverDay(today, members), community),
    messages: [],
    waiting: [authored(input.text, week, null)],
    ...{ sealed: [], refund: null, ver: 0 },
  }
}

/** A token outlives its quarter by one, for what waited on a phone. */
function requireRecent(quarter: Quarter, today: Day): void {
  const current = quarterOf(today)
  if (quarter !== current && quarter !== quarterBefore(current)) throw new Failure('SCOPE_CLOSED')
}

/** What an author says, before the content check of whoever reads it first. */
export function authored(text: string, week: string, requestId: string | null): StoredMessage {
  return { by: 'author', text, week, requestId, passed: false }
}

function isSame(known: Thread, thread: Thread): boolean {
  const first = (one: Thread) => [...one.messages, ...one.waiting][0]?.text
  return known.topic === thread.topic && first(known) === first(thread)
}
