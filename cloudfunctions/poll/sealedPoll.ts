import { isNextStep } from '../../domain/poll'
import { type Result } from '../../domain/pollResult'
import { scopeIdOf } from '../../domain/suggestion/scope'
import type { Poll, SealedBallots } from '../lib/collections'
import type { Database } from '../lib/Database'
import { ensureScope } from '../lib/scopes'

/** An anonymous poll. */
export type SealedPoll = Poll & { ballots: SealedBallots }

/** Whether nobody is to learn who votes how in a poll. */
export function isSealed(poll: Poll): poll is SealedPoll {
  return poll.ballots.kind === 'anonymous'
}

/** What tokens for a poll are good for. */
export function scopeOfPoll(pollId: string): string {
  return scopeIdOf({ kind: 'poll', pollId })
}

/** Makes the key of an anonymous poll. Twice is harmless. */
export async function openScope(
  call: { database: Database; now: Date },
  poll: Poll,
): Promise<void> {
  if (!isSealed(poll)) return
  const { _id, communityId, closesAt } = poll
  await ensureScope(call, { scopeId: scopeOfPoll(_id), communityId, endsAt: closesAt })
}

/** Drops the private key of a poll that is over: from then on nobody can make a ballot for it. */
export async function closeScope(database: Database, { _id }: SealedPoll): Promise<void> {
  const set = { over: true, privateKey: null }
  await database.update('scopes', scopeOfPoll(_id), { over: false }, { set })
}

/** Counts the ballots of an anonymous poll. None is taken after the close, so all of them count. */
export async function countSealed(database: Database, { _id }: SealedPoll): Promise<Result> {
  const where = { scopeId: scopeOfPoll(_id) }
  const [voters, tallies] = await Promise.all([
    database.count('anonymousBallots', where),
    database.tally('anonymousBallots', where, 'choices'),
  ])
  const counts = tallies.map(({ value, count }) => [String(value), count])
  return { voters, counts: Object.fromEntries(counts) as Record<string, number> }
}

/** How many tokens of a poll were given out: there cannot be more ballots. */
export function countIssued(database: Database, { _id }: SealedPoll): Promise<number> {
  return database.count('issued', { scopeId: scopeOfPoll(_id) })
}

/**
 * What an open anonymous poll shows: how it stood when the last five ballots were in. It is kept, for
 * two instances that counted at different times would show what lies between.
 */
export async function stepOf(database: Database, poll: SealedPoll): Promise<Result | null> {
  const { soFar } = poll.ballots
  const ballots = await database.count('anonymousBallots', { scopeId: scopeOfPoll(poll._id) })
  if (!isNextStep(soFar, ballots)) return soFar
  const next = await countSealed(database, poll)
  const seen = soFar ? { 'ballots.soFar.voters': soFar.voters } : { 'ballots.soFar': null }
  const set = { 'ballots.soFar': next }
  if (await database.update('polls', poll._id, { ...seen, state: 'open' }, { set })) return next
  const known = await database.get('polls', poll._id)
  return known && isSealed(known) ? known.ballots.soFar : soFar
}
