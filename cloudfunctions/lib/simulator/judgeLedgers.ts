import { type Entry, isWhole } from '../../../domain/journal'
import type { Member } from '../collections'
import type { Documents } from './Documents'
import { ledgerOf } from './ledgerOf'

/**
 * What is wrong with anybody's ledger: the chain from the first entry to the head is whole, its sum
 * is the balance, nothing is booked twice, and nothing was ever below zero.
 */
export function judgeLedgers(documents: Documents): string[] {
  const pages = new Set(documents.all('ledger').map(({ memberId }) => memberId))
  return documents.all('members').flatMap((member) => {
    const entries = pages.has(member._id) ? ledgerOf(documents, member._id) : member.journal
    return faultsOf(member, entries).map((fault) => `${member._id}: ${fault}`)
  })
}

function faultsOf(member: Member, entries: readonly Entry[]): string[] {
  const last = entries.at(-1)
  const sum = entries.reduce((points, entry) => points + entry.points, 0)
  const cards = entries.reduce((count, entry) => count + entry.cards, 0)
  const ids = new Set(entries.map(({ id }) => id))
  const checks: [fault: string, holds: boolean][] = [
    ['its hash chain is broken', isWhole(member._id, entries)],
    [
      'its head is not its last entry',
      !last || (last.hash === member.head && last.seq === member.seq),
    ],
    [`its balance ${member.balance} is not the sum ${sum} of its journal`, sum === member.balance],
    [`its cards ${member.makeUpCards} are not the sum ${cards}`, cards === member.makeUpCards],
    ['something is booked twice', ids.size === entries.length],
    ['a balance was below zero', entries.every(({ balance }) => balance >= 0)],
  ]
  return checks.filter(([, holds]) => !holds).map(([fault]) => fault)
}
