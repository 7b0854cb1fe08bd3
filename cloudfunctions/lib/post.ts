import type { Account } from '../../domain/account'
import type { Day } from '../../domain/day'
import type { Entry, Posting } from '../../domain/journal'
import { applyPostings } from '../../domain/posting'
import { ledgerFields, unchangedLedger } from './accountWrite'
import type { Member } from './collections'
import type { Condition, Database } from './Database'
import { Failure } from './Failure'
import { pageOutJournal } from './journalPages'
import { memberIdOf } from './memberId'

/** Somebody who may have erased themselves and come back, under another id then. */
export interface Person {
  communityId: string
  openid: string
  /** Told of every life that was erased before this one: throws why nothing may be booked. */
  formerly: (erased: Member) => Promise<void>
}

/** What is booked, for whom, and what else belongs to the same atomic write. */
export interface PostRequest {
  memberId: string
  /** Whose first life has this id; if that one is erased, what is booked is booked for the later one. */
  person?: Person
  postings: readonly Posting[]
  /** The community's day now: decides for which week and month points are earned. */
  today: Day
  /** `active` proves the membership by the write; `any` books for whoever was a member once. */
  membership: 'active' | 'any'
  /** The account as last seen: with a fitting one, and nothing booked since, it is one trip. */
  hint?: Account
  /** What else must hold of the member document. */
  also?: Condition
  /** What else the same write sets in the member document. */
  set?: Record<string, unknown>
  /**
   * Told of the member as read, once the write did not go through: throws why it may not, or says
   * whether a mark in `also` shows that it was booked before the journal forgot it.
   */
  isBooked?: (member: Member) => boolean
}

/** `again`: it had been booked before, and nothing was changed. The account is as it stands now. */
export interface PostOutcome {
  status: 'posted' | 'again'
  /** Who it is booked for. */
  memberId: string
  account: Account
  entries: Entry[]
}

const MOST_ATTEMPTS = 8

/**
 * Books postings on one member's account by a conditional write, again after a lost race. Twice is
 * harmless while the first stands among the newest entries of the journal: whoever may come later
 * than that names a mark of his own in `also` and `set`.
 *
 * Fails with `NOT_A_MEMBER` or `MEMBER_REMOVED` if an active membership is asked for and there is
 * none, `POINTS_SHORT` if the balance would go below zero, `BUSY` after too many lost races.
 */
export async function post(
  { database, now }: { database: Database; now: Date },
  request: PostRequest,
): Promise<PostOutcome> {
  if (request.hint) {
    const hinted = await tryToPost(database, now, notBookedYet(request), request.hint)
    if (hinted && hinted !== 'short') return hinted
  }
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const member = await memberFor(database, request)
    const known = bookedBefore(member, request.postings)
    if (known || request.isBooked?.(member))
      return { status: 'again', memberId: member._id, account: member, entries: known ?? [] }
    const outcome = await tryToPost(database, now, { ...request, memberId: member._id }, member)
    if (outcome === 'short') throw new Failure('POINTS_SHORT')
    if (outcome) return outcome
  }
  throw new Failure('BUSY')
}

async function tryToPost(
  database: Database,
  at: Date,
  { memberId, postings, today, membership, also, set }: PostRequest,
  account: Account,
): Promise<PostOutcome | 'short' | null> {
  const posted = applyPostings(account, postings, { at, today })
  if (!posted) return 'short'
  const active = membership === 'active' ? { state: 'active' } : {}
  const condition = { ...active, ...unchangedLedger(account), ...also }
  const change = {
    set: { ...ledgerFields(posted.account), ...set },
    append: { journal: posted.entries },
  }
  if (!(await database.update('members', memberId, condition, change))) return null
  await pageOutJournal(database, memberId, { from: account.seq, to: posted.account.seq })
  return { status: 'posted', memberId, ...posted }
}

async function memberFor(database: Database, { memberId, membership, person }: PostRequest) {
  const first = await database.get('members', memberId)
  const lives = first && person ? await livesOf(database, person, first) : [first]
  const member = lives.pop()
  if (!member) throw new Failure('NOT_A_MEMBER')
  if (membership === 'active' && member.state !== 'active')
    throw new Failure(member.state === 'removed' ? 'MEMBER_REMOVED' : 'NOT_A_MEMBER')
  for (const erased of lives) if (erased) await person?.formerly(erased)
  return member
}

/** A person's memberships, the erased ones first; the last is null for somebody who is not back. */
async function livesOf(database: Database, { communityId, openid }: Person, first: Member) {
  const lives: (Member | null)[] = [first]
  while (lives.at(-1)?.state === 'erased') {
    const memberId = memberIdOf(communityId, openid, lives.length)
    lives.push(await database.get('members', memberId))
  }
  return lives
}

/**
 * A hint shows no journal. A phone that lost the answer may come again with an account that it has
 * seen since, so the write itself asks that the journal has no such entry.
 */
function notBookedYet(request: PostRequest): PostRequest {
  const [first] = request.postings
  if (!first) return request
  return { ...request, also: { ...request.also, 'journal.id': { not: first.id } } }
}

/** All postings of one request are booked together, so the first stands for them. */
function bookedBefore({ journal }: Member, postings: readonly Posting[]): Entry[] | null {
  const ids = new Set(postings.map(({ id }) => id))
  const entries = journal.filter(({ id }) => ids.has(id))
  return entries.length > 0 ? entries : null
}
