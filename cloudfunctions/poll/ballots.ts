import type { Ballot, Poll } from '../lib/collections'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'

/**
 * Changes a ballot that is there: one trip. Answers the ballot as it stands, a later one if that
 * came first, or null if there is none, or only that of a life which was erased.
 */
export async function changeBallot(database: Database, ballot: Ballot): Promise<Ballot | null> {
  const { _id, choices, other, at } = ballot
  // An older write that arrives late, or once more, finds a newer instant and changes nothing.
  const set = { choices, other, at }
  const standing = { at: { below: at }, erased: null }
  if (await database.update('ballots', _id, standing, { set })) return ballot
  const stored = await database.get('ballots', _id)
  return stored?.erased ? null : stored
}

/** Puts a first ballot in, and answers the one that stands. Fails with `VOTE_FINAL` where a vote is for good. */
export async function insertBallot(database: Database, ballot: Ballot, { changes }: Poll) {
  if (await database.insert('ballots', ballot)) return ballot
  const stored = changes
    ? await changeBallot(database, ballot)
    : await database.get('ballots', ballot._id)
  if (!stored) throw new Failure('BUSY')
  if (!changes && !isSame(stored, ballot)) throw new Failure('VOTE_FINAL')
  return stored
}

function isSame(one: Ballot, other: Ballot): boolean {
  const words = (ballot: Ballot) => ballot.other?.text ?? null
  const sorted = ({ choices }: Ballot) => [...choices].sort().join()
  return sorted(one) === sorted(other) && words(one) === words(other)
}
