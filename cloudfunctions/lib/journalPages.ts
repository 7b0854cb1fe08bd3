import type { Database } from './Database'

/** Entries of one ledger page. */
export const PAGE = 64
/** The newest entries stay in the member document, so that a late duplicate still meets its first. */
const KEPT = 32

/** Which entries a write has added: those after number `from`, up to number `to`. */
interface Added {
  from: number
  to: number
}

/**
 * Copies every full page of the journal to `ledger` once a write completes one, then drops from the
 * member document what has been copied and is not among the newest. Copying twice is harmless; if
 * another write comes between, nothing is dropped and the next page does it.
 */
export async function pageOutJournal(database: Database, memberId: string, { from, to }: Added) {
  if (Math.floor(from / PAGE) === Math.floor(to / PAGE)) return
  const member = await database.get('members', memberId)
  if (!member) return
  const { journal, seq } = member
  const lastFull = Math.floor(seq / PAGE) * PAGE
  const firstHeld = journal[0]?.seq ?? seq
  for (let end = lastFull; end - PAGE + 1 >= firstHeld; end -= PAGE) {
    const entries = journal.filter((entry) => entry.seq > end - PAGE && entry.seq <= end)
    await database.put('ledger', { _id: `${memberId}_${end / PAGE}`, memberId, entries })
  }
  const kept = journal.filter((entry) => entry.seq > lastFull - KEPT)
  await database.update('members', memberId, { seq }, { set: { journal: kept } })
}
