import type { contract } from '../../contract'
import { isBallot } from '../../domain/poll'
import { scopeOf } from '../../domain/suggestion/scope'
import { idOf } from '../../domain/suggestion/secrets'
import type { AnonymousBallot, Poll } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { scopeWith } from '../lib/scopes'
import type { AnonymousCall } from '../lib/serveAnonymously'
import { pollOf, requireOpen } from '../poll/polls'
import { requireToken } from './requireToken'

type Vote = AnonymousCall<typeof contract.box.vote>

/**
 * Casts a ballot: one trip with poll and key at hand, an insert, which is the lock against a second
 * one; casting it anew is one write as well. It keeps no instant, so the close is judged here, and
 * the poll is counted only when nothing that was let in can still be under way.
 */
export async function vote(call: Vote) {
  const { database, input } = call
  const ballot = newBallot(call)
  const poll = await pollFor(call, ballot)
  if (input.turn > 1 && poll.changes && (await castAnew(database, ballot))) return {}
  if (await database.insert('anonymousBallots', ballot)) return {}
  const stored = await database.get('anonymousBallots', ballot._id)
  if (stored && isSame(stored, ballot)) return {}
  if (!poll.changes) throw new Failure('VOTE_FINAL')
  // Another turn came meanwhile; the higher one stays.
  await castAnew(database, ballot)
  return {}
}

function newBallot({ input }: Vote): AnonymousBallot {
  const { scopeId, writeKey, token, turn } = input
  return { _id: idOf(writeKey), scopeId, choices: [...input.choices].sort(), token, turn }
}

/** The poll that a ballot is for, once all that there is to refuse is refused. */
async function pollFor(call: Vote, { _id }: AnonymousBallot): Promise<Poll> {
  const { database, input, now } = call
  const scope = scopeOf(input.scopeId)
  if (scope.kind !== 'poll') throw new Failure('TOKEN_INVALID')
  await requireToken(call, _id)
  const { communityId } = await scopeWith(call, input.scopeId)
  await openCommunityOf(database, communityId, now)
  const poll = await pollOf({ database, now, input: { communityId, pollId: scope.pollId } })
  requireOpen(poll, now)
  if (!isBallot(poll, input.choices, null)) throw new Failure('INVALID_INPUT', 'choices')
  return poll
}

function castAnew(database: Database, { _id, choices, turn }: AnonymousBallot): Promise<boolean> {
  const set = { choices, turn }
  return database.update('anonymousBallots', _id, { turn: { below: turn } }, { set })
}

function isSame(one: AnonymousBallot, other: AnonymousBallot): boolean {
  return one.choices.join() === other.choices.join() && one.turn >= other.turn
}
