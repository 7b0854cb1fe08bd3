import type { Entry } from '../../../domain/journal'
import type { Documents } from './Documents'

/** Every entry of a member's ledger in order: the pages, then what is in the journal alone. */
export function ledgerOf(documents: Documents, memberId: string): Entry[] {
  const pages = documents.all('ledger', { memberId }).flatMap(({ entries }) => entries)
  const paged = pages.sort((one, other) => one.seq - other.seq)
  const lastPaged = paged.at(-1)?.seq ?? 0
  const journal = documents.get('members', memberId)?.journal ?? []
  return [...paged, ...journal.filter(({ seq }) => seq > lastPaged)]
}
