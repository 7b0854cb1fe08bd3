import { anchorOf, withHead } from '../../domain/anchor'
import { differencesIn } from '../../domain/audit'
import { type Day, dayOf } from '../../domain/day'
import type { Entry } from '../../domain/journal'
import type { Audit, LedgerPage, Member } from '../lib/collections'
import type { Database } from '../lib/Database'
import type { Tending } from './Tending'

/** The night's audit begins at three o'clock in China. */
const AUDIT_DAY = { timeZone: 'Asia/Shanghai', cutOffHour: 3 }
/** So many end well before the function must. */
const STEPS_A_RUN = 20
const MEMBERS_A_STEP = 20
const PAGES_AT_ONCE = 100
const MOST_DIFFERENCES = 50

/** What of a member the books are. */
const BOOKS = [
  '_id',
  'nickname',
  'journal',
  'ver',
  'seq',
  'balance',
  'head',
  'lastDay',
  'streak',
  'best',
  'months',
  'made',
  'kept',
  'rewardsDue',
  'makeUpCards',
  'checkedAt',
  'week',
  'month',
  'earned',
] as const satisfies (keyof Member)[]

/**
 * Goes on with the night's audit: some members' books a step, community by community. Each step
 * is written under the condition that the last one is as it was, so two at once are harmless.
 */
export async function auditBooks({ database, now }: Tending): Promise<number> {
  const day = dayOf(now, AUDIT_DAY)
  let audited = 0
  for (let step = 0; step < STEPS_A_RUN; step++) {
    const audit = await auditUnderWay(database, day, now)
    if (!audit) break
    audited += await goOn(database, audit)
  }
  return audited
}

/** The audit of the community that is next; null once all are done. */
async function auditUnderWay(database: Database, day: Day, now: Date): Promise<Audit | null> {
  const run = await database.get('auditRuns', day)
  if (run?.state === 'done') return null
  if (!run) await database.insert('auditRuns', { _id: day, reached: '', state: 'running' })
  const reached = run?.reached ?? ''
  const [community] = await database.find('communities', {
    where: { _id: { above: reached } },
    sort: [['_id', 'ascending']],
    limit: 1,
    fields: ['_id'],
  })
  if (!community) {
    await database.update('auditRuns', day, { reached }, { set: { state: 'done' } })
    return null
  }
  const audit = newAudit(community._id, day, now)
  if (await database.insert('audits', audit)) return audit
  return database.get('audits', audit._id)
}

function newAudit(communityId: string, day: Day, at: Date): Audit {
  const nothing = { members: 0, entries: 0, wrong: 0, differences: [], peaks: [], anchor: '' }
  const _id = `${communityId}_${day}`
  return { _id, communityId, day, state: 'running', reached: '', ...nothing, at }
}

/** Audits the next members of a community, or ends its audit after the last. Says how many. */
async function goOn(database: Database, audit: Audit): Promise<number> {
  const { _id, communityId, day, reached } = audit
  const members = await membersAfter(database, communityId, reached)
  const ledgers = await ledgersOf(database, members)
  const next = members.reduce((sum, member) => withMember(sum, member, ledgers), audit)
  const isLast = members.length < MEMBERS_A_STEP
  const end = isLast ? { state: 'done' as const, anchor: anchorOf(next.peaks) } : {}
  const { entries, wrong, differences, peaks } = next
  const set = { reached: next.reached, members: next.members, entries, wrong, differences, peaks }
  const seen = { reached, state: 'running' }
  const went = await database.update('audits', _id, seen, { set: { ...set, ...end } })
  if (isLast) await moveOn(database, day, communityId)
  return went ? members.length : 0
}

/** The run goes on after a community; said twice, or late, it changes nothing. */
async function moveOn(database: Database, day: Day, communityId: string): Promise<void> {
  const isBefore = { reached: { below: communityId } }
  await database.update('auditRuns', day, isBefore, { set: { reached: communityId } })
}

function membersAfter(database: Database, communityId: string, reached: string) {
  return database.find('members', {
    where: { communityId, _id: { above: reached } },
    sort: [['_id', 'ascending']],
    limit: MEMBERS_A_STEP,
    fields: BOOKS,
  })
}

type Audited = Awaited<ReturnType<typeof membersAfter>>[number]

/** What has been paged out of some members' journals. */
async function ledgersOf(database: Database, members: readonly Audited[]) {
  const ids = members.filter(({ journal }) => (journal[0]?.seq ?? 1) > 1).map(({ _id }) => _id)
  const pages: LedgerPage[] = []
  if (ids.length === 0) return pages
  for (let last: LedgerPage | undefined, more = true; more; last = pages.at(-1)) {
    const found = await database.find('ledger', {
      where: { memberId: { oneOf: ids } },
      sort: [
        ['memberId', 'ascending'],
        ['_id', 'ascending'],
      ],
      ...(last && { after: [last.memberId, last._id] }),
      limit: PAGES_AT_ONCE,
      fields: ['_id', 'memberId', 'entries'],
    })
    pages.push(...found)
    more = found.length === PAGES_AT_ONCE
  }
  return pages
}

function withMember(audit: Audit, member: Audited, pages: readonly LedgerPage[]): Audit {
  const entries = entriesOf(member, pages)
  const { _id: memberId, head, nickname, seq } = member
  const says = differencesIn({ memberId, account: member, entries })
  const differences = says.map((one) => ({ memberId, nickname, says: one }))
  return {
    ...audit,
    reached: memberId,
    members: audit.members + 1,
    entries: audit.entries + entries.length,
    wrong: audit.wrong + (says.length > 0 ? 1 : 0),
    differences: [...audit.differences, ...differences].slice(0, MOST_DIFFERENCES),
    peaks: withHead(audit.peaks, { memberId, seq, head }),
  }
}

/** A ledger in order: its pages, then what stands in the journal alone. */
function entriesOf({ _id, journal }: Audited, pages: readonly LedgerPage[]): Entry[] {
  const paged = pages.filter(({ memberId }) => memberId === _id).flatMap(({ entries }) => entries)
  paged.sort((one, other) => one.seq - other.seq)
  const last = paged.at(-1)?.seq ?? 0
  return [...paged, ...journal.filter(({ seq }) => seq > last)]
}
