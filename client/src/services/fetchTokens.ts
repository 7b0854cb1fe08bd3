import { type Batch, newBatch, tokensOf } from '../../../domain/suggestion/batch'
import { quarterOf } from '../../../domain/suggestion/quarter'
import { scopeIdOf, scopeOf } from '../../../domain/suggestion/scope'
import { chainHash } from '../../../domain/suggestion/secrets'
import { askBox } from './askBox'
import { CallFailed, call, codeOf } from './call'
import { randomBytes } from './randomBytes'
import { keepWallet, type Wallet, walletOf } from './wallet'

/** Fetches the tokens of the quarter after a check-in, unless they are here; what fails now comes with the next one. */
export function fetchTokensInPassing(communityId: string, memberId: string, today: string): void {
  const scopeId = scopeIdOf({ kind: 'box', communityId, quarter: quarterOf(today) })
  if (walletOf(memberId).scopes[scopeId]) return
  fetchTokens(communityId, memberId).catch(() => undefined)
}

/** Fetches the tokens of every scope that this member is due and does not have. */
export async function fetchTokens(communityId: string, memberId: string): Promise<void> {
  const { scopes } = await call('suggestion.scopes', { communityId })
  const asking = { communityId, memberId }
  for (const { scopeId, quota } of scopes) {
    const fetching = fetchOnce(asking, scopeId, quota)
    // Whoever writes a suggestion is not kept from it by a poll whose token lies on another phone.
    await (scopeOf(scopeId).kind === 'poll' ? fetching.catch(() => undefined) : fetching)
  }
}

/** Fetches the token of an anonymous poll, unless it is here. Fails where it is on another phone, or the poll for others. */
export function fetchBallotToken(asking: Asking, pollId: string): Promise<void> {
  return fetchOnce(asking, scopeIdOf({ kind: 'poll', pollId }), 1)
}

/**
 * Fetches the tokens of open anonymous polls in passing: every phone has them whether or not it
 * votes, so that having one means nothing.
 */
export function fetchBallotTokensInPassing(
  asking: Asking,
  polls: readonly { pollId: string; ballots: 'named' | 'anonymous' }[],
): void {
  for (const { pollId, ballots } of polls) {
    const known = walletOf(asking.memberId).scopes[scopeIdOf({ kind: 'poll', pollId })]
    if (ballots === 'anonymous' && !known) fetchBallotToken(asking, pollId).catch(() => undefined)
  }
}

const underWay = new Map<string, Promise<void>>()

/** Two that ask at once ask once: a second batch would be refused, and its tokens lost. */
function fetchOnce(asking: Asking, scopeId: string, quota: number): Promise<void> {
  const { memberId } = asking
  const known = walletOf(memberId).scopes[scopeId]
  if (known === 'issued' || known === 'elsewhere') return Promise.resolve()
  const key = `${memberId} ${scopeId}`
  const begun = underWay.get(key)
  if (begun) return begun
  const fetching = fetchFor(asking, scopeId, quota).finally(() => underWay.delete(key))
  underWay.set(key, fetching)
  return fetching
}

/** Who asks, in which community. */
export interface Asking {
  communityId: string
  memberId: string
}

async function fetchFor({ communityId, memberId }: Asking, scopeId: string, quota: number) {
  const batch = await batchFor(memberId, scopeId, quota)
  const blinded = batch.items.map((item) => item.blinded)
  try {
    const { signatures } = await call('suggestion.issue', { communityId, scopeId, blinded })
    const tokens = tokensOf(batch, signatures)
    // Signed with another key than everybody's: such a token would tell who uses it.
    if (!tokens) throw new CallFailed('TOKEN_INVALID')
    const { tokens: before } = walletOf(memberId)
    settle(memberId, scopeId, 'issued')
    keepWallet(memberId, { tokens: [...before, ...tokens] })
  } catch (error) {
    if (codeOf(error) === 'ISSUED_BEFORE') settle(memberId, scopeId, 'elsewhere')
    if (codeOf(error) === 'NOT_A_VOTER') settle(memberId, scopeId, 'notForMe')
    throw error
  }
}

/** Kept before it is sent: asking again with the same batch gives the same tokens. */
async function batchFor(memberId: string, scopeId: string, quota: number): Promise<Batch> {
  const kept = walletOf(memberId).batches.find((batch) => batch.scopeId === scopeId)
  if (kept) return kept
  const modulus = await publicKeyOf(scopeId)
  const batch = await newBatch({ scopeId, quota, modulus }, randomBytes)
  keepWallet(memberId, { batches: [...walletOf(memberId).batches, batch] })
  return batch
}

/** The key of a scope, asked for where nobody knows who asks, so that no member can be shown a key of his own. */
export async function publicKeyOf(scopeId: string): Promise<string> {
  const { keys } = await askBox('box.keys', { scopeIds: [scopeId] })
  const key = keys.find((one) => one.scopeId === scopeId)
  if (key?.hash !== chainHash(key?.before ?? '', scopeId, key?.modulus ?? ''))
    throw new CallFailed('TOKEN_INVALID')
  return key.modulus
}

function settle(memberId: string, scopeId: string, outcome: Wallet['scopes'][string]): void {
  const { batches, scopes } = walletOf(memberId)
  keepWallet(memberId, {
    scopes: { ...scopes, [scopeId]: outcome },
    batches: batches.filter((batch) => batch.scopeId !== scopeId),
  })
}
