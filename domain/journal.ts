import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Why points or make-up cards changed. */
export type Cause =
  | 'checkIn'
  | 'sevenDays'
  /** A missed day made up: spends a card. */
  | 'makeUp'
  /** A make-up card given by an admin. */
  | 'grant'
  | 'vote'
  | 'quiz'
  | 'invitation'
  | 'inviterOfMonth'
  | 'firstWeek'
  | 'adopted'
  /** Points spent in the shop, and given back when the order is declined. */
  | 'redeem'
  | 'redeemBack'
  /** Points spent on raffle entries, and given back when the raffle does not take place. */
  | 'raffle'
  | 'raffleBack'
  /** An admin's correction, up or down. */
  | 'correction'

/** A change still to be booked. `id` is derived from its cause, so booking it twice meets itself. */
export interface Posting {
  id: string
  cause: Cause
  points: number
  cards: number
}

/** One line of a member's ledger. `hash` covers the line before, so that no line can be changed or dropped unseen. */
export interface Entry extends Posting {
  seq: number
  balance: number
  at: Date
  hash: string
}

/** Where a ledger stands: its number of entries, its balance in points and the hash of its last entry. */
export interface Ledger {
  seq: number
  balance: number
  head: string
}

/** An empty ledger of one member. The hash begins with the member, so chains cannot be swapped. */
export function openLedger(memberId: string): Ledger {
  return { seq: 0, balance: 0, head: digest(['open', memberId]) }
}

/** Books changes in order: the ledger afterwards and the entries to append. */
export function book(ledger: Ledger, postings: readonly Posting[], at: Date) {
  const entries: Entry[] = []
  let { seq, balance, head } = ledger
  for (const posting of postings) {
    seq += 1
    balance += posting.points
    head = hashOf(head, { ...posting, seq, balance, at })
    entries.push({ ...posting, seq, balance, at, hash: head })
  }
  return { ledger: { seq, balance, head }, entries }
}

/** Whether entries are a whole chain from an opened ledger: numbers, sums and hashes all fit. */
export function isWhole(memberId: string, entries: readonly Entry[]): boolean {
  let ledger = openLedger(memberId)
  for (const entry of entries) {
    const { id, cause, points, cards, at } = entry
    ledger = book(ledger, [{ id, cause, points, cards }], at).ledger
    const fits =
      ledger.seq === entry.seq && ledger.balance === entry.balance && ledger.head === entry.hash
    if (!fits) return false
  }
  return true
}

function hashOf(previous: string, entry: Omit<Entry, 'hash'>): string {
  const { seq, id, cause, points, cards, balance, at } = entry
  return digest([previous, seq, id, cause, points, cards, balance, at.toISOString()])
}

function digest(parts: readonly (string | number)[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.join('|')))).slice(0, 32)
}
