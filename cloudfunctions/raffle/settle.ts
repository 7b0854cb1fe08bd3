import type { Account } from '../../domain/account'
import { dayOf } from '../../domain/day'
import type { Posting } from '../../domain/journal'
import type { Raffle, RaffleEntry } from '../lib/collections'
import { communityOf } from '../lib/communities'
import { post } from '../lib/post'
import type { Surroundings } from '../lib/serve'

/**
 * What a held entry comes to. An entry that cost nothing counts if it was held in time. For one that
 * costs points, a posting of nothing is booked under the id of the debit: if the debit was first, the
 * entry counts; if not, the debit can never be booked any more.
 */
export async function settle(
  call: Surroundings,
  raffle: Raffle,
  entry: RaffleEntry,
): Promise<'entered' | 'void'> {
  const becomes = (await isPaid(call, raffle, entry)) ? 'entered' : 'void'
  const held = { state: 'held', attempt: entry.attempt }
  const change = { set: { state: becomes } }
  await call.database.update('entries', entry._id, held, change)
  const settled = await call.database.get('entries', entry._id)
  return settled?.state === 'entered' ? 'entered' : 'void'
}

async function isPaid(call: Surroundings, { state }: Raffle, entry: RaffleEntry) {
  if (entry.points === 0) return state === 'open' || state === 'closing'
  return !(await bookFirst(call, entry, { cause: 'raffleBack', points: 0 }))
}

/** Takes the points of a held entry; false if it was given up before. */
export async function takePoints(
  call: Surroundings,
  entry: RaffleEntry,
  hint?: Account,
): Promise<boolean> {
  if (entry.points === 0) return true
  return bookFirst(call, entry, { cause: 'raffle', points: -entry.points }, hint)
}

/** Gives the points of an entered entry back. */
export async function giveBack(call: Surroundings, entry: RaffleEntry): Promise<void> {
  if (entry.points === 0) return
  const id = `raffleBack:${entry.raffleId}`
  const posting = { id, cause: 'raffleBack', points: entry.points, cards: 0 } as const
  await book(call, entry, posting)
}

/** Books what becomes of an entry's debit; whether this, and nothing else before it, is what stands. */
async function bookFirst(
  call: Surroundings,
  entry: RaffleEntry,
  { cause, points }: Pick<Posting, 'cause' | 'points'>,
  hint?: Account,
): Promise<boolean> {
  const { entries } = await book(call, entry, { id: debitId(entry), cause, points, cards: 0 }, hint)
  return entries[0]?.cause === cause
}

async function book(call: Surroundings, entry: RaffleEntry, posting: Posting, hint?: Account) {
  const community = await communityOf(call.database, entry.communityId, call.now)
  return post(call, {
    memberId: entry.memberId,
    postings: [posting],
    today: dayOf(call.now, community),
    membership: 'any',
    ...(hint && { hint }),
  })
}

function debitId({ raffleId, attempt }: RaffleEntry): string {
  return attempt === 1 ? `raffle:${raffleId}` : `raffle:${raffleId}:${attempt}`
}
