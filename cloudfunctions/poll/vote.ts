import type { contract } from '../../contract'
import { isBallot } from '../../domain/poll'
import type { Ballot, Poll } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { passesContentCheck } from '../lib/contentCheck'
import { Failure } from '../lib/Failure'
import { holdText } from '../lib/holdText'
import { memberIdOf } from '../lib/memberId'
import { membershipOf } from '../lib/membership'
import type { Call } from '../lib/serve'
import { ballotIdOf } from './ballotId'
import { ballotOnWire } from './ballotOnWire'
import { changeBallot, insertBallot } from './ballots'
import { provePlaces } from './places'
import { freshPollOf, pollOf, requireOpen } from './polls'
import { proveFirst } from './proveFirst'

export type Vote = Call<typeof contract.poll.vote>

/**
 * Votes. The first time the member's conditional write comes first: it proves the membership, books
 * the point and marks the poll; then the ballot is inserted. A change is one write of the ballot,
 * whose id only a member of the time could have made.
 */
export async function vote(call: Vote) {
  const { database, input, now, openid } = call
  await openCommunityOf(database, input.communityId, now)
  const poll = await pollFor(call)
  // A vote under a name would stand among those that have none.
  if (poll.ballots.kind === 'anonymous') throw new Failure('POLL_ANONYMOUS')
  requireOpen(poll, now)
  try {
    return await voteAs(call, poll, memberIdOf(input.communityId, openid))
  } catch (error) {
    const nextId = await laterIdOf(call, error)
    if (nextId === null) throw error
    return voteAs(call, poll, nextId)
  }
}

/** Under which other id the caller, who is none of the members under the first, came back; null: under none. */
async function laterIdOf({ database, input, openid }: Vote, error: unknown) {
  if (!(error instanceof Failure) || error.code !== 'NOT_A_MEMBER') return null
  const { memberId, generation } = await membershipOf(database, input.communityId, openid)
  return generation > 0 ? memberId : null
}

async function voteAs(call: Vote, poll: Poll, memberId: string) {
  const { database, input } = call
  const ballot = await newBallot(call, poll, memberId)
  const places = poll.limited ? await provePlaces(call, poll, ballot) : null
  if (input.again && poll.changes) {
    const stored = await changeBallot(database, ballot)
    await places?.settle(stored)
    if (stored) {
      await holdWords(call, ballot)
      return { mine: ballotOnWire(stored), points: 0, account: null }
    }
  }
  const first = await proveFirst(call, poll, memberId)
  const stored = await insertBallot(database, ballot, poll)
  await places?.settle(stored)
  await holdWords(call, ballot)
  return { mine: ballotOnWire(stored), ...first }
}

/** Words that were not passed wait for an admin. */
async function holdWords(call: Vote, { _id, memberId, other }: Ballot): Promise<void> {
  if (other?.state !== 'held') return
  const by = await call.database.get('members', memberId)
  if (by) await holdText(call, { kind: 'words', source: _id, text: other.text, by })
}

/** The instance's copy of the poll, or a fresh one if the choice is newer than that. */
async function pollFor(call: Vote): Promise<Poll> {
  const poll = await pollOf(call)
  if (fits(poll, call)) return poll
  const fresh = await freshPollOf(call)
  if (fits(fresh, call)) return fresh
  throw new Failure('INVALID_INPUT', 'choices')
}

function fits(poll: Poll, { input }: Vote): boolean {
  return isBallot(poll, input.choices, input.other ?? null)
}

async function newBallot({ input, now, openid }: Vote, poll: Poll, memberId: string) {
  const { _id: pollId, communityId } = poll
  const { choices, other: text } = input
  const passes = text === undefined || (await passesContentCheck(openid, text))
  const other = text === undefined ? null : { text, state: passes ? 'shown' : 'held' }
  const ids = { _id: ballotIdOf(pollId, memberId), communityId, pollId, memberId }
  return { ...ids, choices, other, first: now, at: now } as Ballot
}
