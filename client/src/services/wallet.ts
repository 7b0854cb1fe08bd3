import type { Input } from '../../../contract'
import type { Batch, Token } from '../../../domain/suggestion/batch'
import type { CallCode } from './callCode'
import { keep, readKept } from './storage'

/** A thread that this phone can read: written here, or brought by its receipt. */
export interface OwnThread {
  threadId: string
  secret: string
  /** Null: brought by a receipt. */
  topic: Input<'box.open'>['topic'] | null
  text: string
  /** Why something of it could not be sent, if so. */
  refused?: CallCode
  /** Whether its token came back to this phone, for the next quarter. */
  back?: boolean
}

/** A ballot of this phone in an anonymous poll. */
export interface OwnBallot {
  token: Token
  choices: readonly string[]
  /** How often it was cast. */
  turn: number
  /** Why it could not be sent, if so. */
  refused?: CallCode
}

/** Something that waits to be sent without a trace of when it was written. */
export type Waiting =
  | { verb: 'open'; threadId: string; input: Input<'box.open'> }
  | { verb: 'add'; threadId: string; input: Input<'box.add'> }
  | { verb: 'refund'; threadId: string; input: Input<'box.refund'> }
  | { verb: 'vote'; scopeId: string; input: Input<'box.vote'> }

/** What a member keeps on this phone alone; nobody else can make it again. */
export interface Wallet {
  /** The scopes that were asked for, with what came of it. */
  scopes: Record<string, 'issued' | 'elsewhere' | 'notForMe'>
  batches: Batch[]
  tokens: Token[]
  threads: OwnThread[]
  /** By scope. */
  ballots: Record<string, OwnBallot>
  /** Tokens that were asked back and are not signed yet, by the thread they come from. */
  refunds: Record<string, Batch>
  waiting: Waiting[]
}

const listeners = new Set<() => void>()

/** Calls back when something is kept anew, until the returned function is called. */
export function onWalletKept(kept: () => void): () => void {
  listeners.add(kept)
  return () => listeners.delete(kept)
}

const MEMBERS = 'wallets.1'
const keyOf = (memberId: string) => `wallet.1.${memberId}`
const empty: Wallet = {
  ...{ scopes: {}, batches: [], tokens: [], threads: [] },
  ...{ ballots: {}, refunds: {}, waiting: [] },
}

/** What this member keeps on this phone. */
export function walletOf(memberId: string): Wallet {
  return { ...empty, ...(readKept(keyOf(memberId)) as Partial<Wallet> | null) }
}

/** Keeps part of it anew. */
export function keepWallet(memberId: string, changed: Partial<Wallet>): void {
  keep(keyOf(memberId), { ...walletOf(memberId), ...changed })
  if (!walletOwners().includes(memberId)) keep(MEMBERS, [...walletOwners(), memberId])
  for (const listener of listeners) listener()
}

/** The members who keep something on this phone. */
export function walletOwners(): readonly string[] {
  return (readKept(MEMBERS) as string[] | null) ?? []
}

/** Whether words of a thread, or a scope's ballot, wait to be sent. */
export function isWaiting(memberId: string, of: string): boolean {
  const said = walletOf(memberId).waiting.filter(({ verb }) => verb !== 'refund')
  return said.some((one) => (one.verb === 'vote' ? one.scopeId : one.threadId) === of)
}
