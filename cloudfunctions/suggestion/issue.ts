import { createHash } from 'node:crypto'
import type { contract } from '../../contract'
import { base64UrlOf, bytesOf } from '../../domain/bytes'
import { dayOf } from '../../domain/day'
import { phaseAt } from '../../domain/poll'
import { quarterOf } from '../../domain/suggestion/quarter'
import { quotaOf, scopeOf } from '../../domain/suggestion/scope'
import { blindSign } from '../lib/blindSignature'
import type { Community, Scope } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import { scopeWith } from '../lib/scopes'
import type { Call } from '../lib/serve'
import { mayVote } from '../poll/mayVote'

type Issue = Call<typeof contract.suggestion.issue>

/**
 * Signs what it cannot read, once a member and scope: two trips beside the proof, one with the key at
 * hand. The insert is the lock; the same batch again is signed again, for RSA gives the same signatures.
 */
export async function issue(call: Issue) {
  const { database, input, openid } = call
  const privateKey = await keyFor(call)
  if (input.blinded.length !== quotaOf(input.scopeId)) throw new Failure('INVALID_INPUT', 'blinded')
  const signatures = input.blinded.map((blinded) => signed(privateKey, blinded))
  const issued = {
    _id: hash('issued', input.scopeId, openid),
    scopeId: input.scopeId,
    batch: hash('batch', ...input.blinded),
  }
  if (!(await database.insert('issued', issued))) {
    const known = await database.get('issued', issued._id)
    if (known?.batch !== issued.batch) throw new Failure('ISSUED_BEFORE')
  }
  return { signatures }
}

async function keyFor(call: Issue): Promise<string> {
  const { input } = call
  const scope = await scopeWith(call, input.scopeId)
  if (scope.communityId !== input.communityId) throw new Failure('SCOPE_CLOSED')
  if (scope.privateKey === null || !(await isOpen(call, scope))) throw new Failure('SCOPE_CLOSED')
  return scope.privateKey
}

/** Not before its quarter either: every member's tokens come with the quarter. */
async function isOpen(call: Issue, { _id, communityId }: Scope) {
  const { database, now } = call
  const community = await openCommunityOf(database, communityId, now)
  const scope = scopeOf(_id)
  if (scope.kind === 'poll') return isVotedIn(call, community, scope.pollId)
  return scope.quarter === quarterOf(dayOf(now, community))
}

/** A poll's tokens are given up to its close, which may have been brought forward, and to those it is for. */
async function isVotedIn({ database, member, now }: Issue, community: Community, pollId: string) {
  const poll = await database.get('polls', pollId)
  if (!poll || phaseAt(poll, now) === 'closed') return false
  if (!mayVote(poll, community, member)) throw new Failure('NOT_A_VOTER')
  return true
}

function signed(privateKey: string, blinded: string): string {
  const signature = blindSign(privateKey, bytesOf(blinded))
  if (!signature) throw new Failure('INVALID_INPUT', 'blinded')
  return base64UrlOf(signature)
}

function hash(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('|')).digest('base64url')
}
