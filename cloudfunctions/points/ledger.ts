import type { contract } from '../../contract'
import type { Entry } from '../../domain/journal'
import type { Member } from '../lib/collections'
import type { Database } from '../lib/Database'
import { PAGE } from '../lib/journalPages'
import type { Call } from '../lib/serve'
import { notesOn } from './notesOn'

type Ledger = Call<typeof contract.points.ledger>

/** The caller's ledger, newest first: the journal, then page by page what has been paged out. */
export async function ledger({ database, input, member }: Ledger) {
  const { before } = input
  const [entries, audit] = await Promise.all([
    entriesBefore(database, member, before ?? member.seq + 1),
    before === undefined ? newestAudit(database, member) : null,
  ])
  const notes = await notesOn(database, entries)
  const oldest = entries[0]?.seq ?? 1
  return {
    balance: member.balance,
    makeUpCards: member.makeUpCards,
    entries: entries.map((entry) => onWire(entry, notes)).reverse(),
    before: oldest > 1 ? oldest : null,
    audit,
  }
}

/** Some entries before a number, oldest first. */
async function entriesBefore(database: Database, member: Member, before: number): Promise<Entry[]> {
  const inJournal = member.journal.filter(({ seq }) => seq < before)
  if (inJournal.length > 0 || before <= 1) return inJournal
  const page = Math.ceil((before - 1) / PAGE)
  const paged = await database.get('ledger', `${member._id}_${page}`)
  return paged?.entries.filter(({ seq }) => seq < before) ?? []
}

async function newestAudit(database: Database, { _id, communityId }: Member) {
  const [audit] = await database.find('audits', {
    where: { communityId, state: 'done' },
    sort: [['day', 'descending']],
    limit: 1,
    fields: ['day', 'anchor', 'differences'],
  })
  if (!audit) return null
  const { anchor, day, differences } = audit
  return { anchor, day, inOrder: differences.every(({ memberId }) => memberId !== _id) }
}

function onWire(entry: Entry, notes: ReadonlyMap<string, string>) {
  const { at, balance, cards, cause, id, points, seq } = entry
  const about = id.slice(id.indexOf(':') + 1)
  return {
    seq,
    cause,
    about,
    points,
    cards,
    balance,
    at: at.toISOString(),
    note: notes.get(about) ?? null,
  }
}
