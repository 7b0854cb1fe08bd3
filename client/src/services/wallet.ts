import type { Input } from '../../../contract'
import type { Batch, Token } from '../../../domain/suggestion/batch'
import { keep, readKept } from './storage'

/** A thread that this phone can read: written here, or brought by its receipt. */
export interface OwnThread {
  threadId: string
  secret: string
  /** Null: brought by a receipt. */
  topic: Input<'box.open'>['topic'] | null
  text: string
}

/** Something that waits to be sent without a trace of when it was written. */
export type Waiting =
  | { verb: 'open'; threadId: string; input: Input<'box.open'> }
  | { verb: 'add'; threadId: string; input: Input<'box.add'> }

/** What a member keeps on this phone alone; nobody else can make it again. */
export interface Wallet {
  /** The scopes that were asked for, with what came of it. */
  scopes: Record<string, 'issued' | 'elsewhere'>
  batches: Batch[]
  tokens: Token[]
  threads: OwnThread[]
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
const empty: Wallet = { scopes: {}, batches: [], tokens: [], threads: [], waiting: [] }

/** What this member keeps on this phone. */
export function walletOf(memberId: string): Wallet {
  return (readKept(keyOf(memberId)) as Wallet | null) ?? empty
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
