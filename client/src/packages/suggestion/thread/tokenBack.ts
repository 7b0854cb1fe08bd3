import { bytesOf } from '../../../../../domain/bytes'
import { newBatch, tokensOf } from '../../../../../domain/suggestion/batch'
import { nextQuarter } from '../../../../../domain/suggestion/quarter'
import { scopeIdOf } from '../../../../../domain/suggestion/scope'
import { keysOf } from '../../../../../domain/suggestion/secrets'
import { isSettled, type Message } from '../../../../../domain/suggestion/thread'
import { publicKeyOf } from '../../../services/fetchTokens'
import { sendLater } from '../../../services/outbox'
import { randomBytes } from '../../../services/randomBytes'
import { keepWallet, walletOf } from '../../../services/wallet'
import type { OwnMessages } from './useOwnMessages'

/** Whose thread it is, as this phone knows it. */
export interface OwnedThread {
  communityId: string
  memberId: string
  threadId: string
  secret: string
}

/**
 * Gets the token of a thread that has its outcome back, for the next quarter: first the wish is left
 * to be sent later, where nobody knows who asks; when its answer stands in the bulletin, the token is
 * kept with the others. Called again, it goes on from where it stands. Answers whether it came back now.
 */
export async function getTokenBack(owned: OwnedThread, read: OwnMessages): Promise<boolean> {
  const { memberId, threadId } = owned
  const answer = read.messages.find(({ by }) => by === 'refund')
  const isAsked = walletOf(memberId).refunds[threadId] !== undefined
  if (answer) return isAsked && keepToken(memberId, threadId, answer.text)
  if (!isAsked && hasOutcome(read.messages)) await wish(owned, read)
  return false
}

function hasOutcome(messages: readonly Message[]): boolean {
  const states = messages.filter((message) => message.by === 'state')
  const last = states[states.length - 1]
  return last !== undefined && isSettled(last.state)
}

/** Kept before it is sent: what comes back is of use to nobody without it. */
async function wish(owned: OwnedThread, { quarter }: OwnMessages): Promise<void> {
  const { communityId, memberId, threadId, secret } = owned
  const scopeId = scopeIdOf({ kind: 'box', communityId, quarter: nextQuarter(quarter) })
  const modulus = await publicKeyOf(scopeId)
  const batch = await newBatch({ scopeId, quota: 1, modulus }, randomBytes)
  const blinded = batch.items[0]?.blinded
  if (blinded === undefined || walletOf(memberId).refunds[threadId]) return
  keepWallet(memberId, { refunds: { ...walletOf(memberId).refunds, [threadId]: batch } })
  const { writeKey } = keysOf(bytesOf(secret))
  await sendLater(memberId, { verb: 'refund', threadId, input: { writeKey, scopeId, blinded } })
}

/** Where another phone asked first, the answer is of no use here. */
function keepToken(memberId: string, threadId: string, signature: string): boolean {
  const { refunds, threads, tokens } = walletOf(memberId)
  const { [threadId]: batch, ...others } = refunds
  const fresh = batch ? tokensOf(batch, [signature]) : null
  keepWallet(memberId, {
    refunds: others,
    ...(fresh && {
      tokens: [...tokens, ...fresh],
      threads: threads.map((one) => (one.threadId === threadId ? { ...one, back: true } : one)),
    }),
  })
  return fresh !== null
}
