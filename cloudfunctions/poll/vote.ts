import type { contract } from '../../contract'
import { isBallot } from '../../domain/poll'
import type { Ballot, Poll } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import { holdText } from '../lib/holdText'
import { memberIdOf } from '../lib/memberId'
import { membershipOf } from '../lib/membership'
import type { Call } from '../lib/serve'
import { ballotIdOf } from './ballotId'
import { ballotOnWire } from './ballotOnWire'
import { changeBallot, insertBallot } from './ballots'
import { formerIds, refuseSecondVote } from './formerLives'
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
  const { database, input, now } = call
  await openCommunityOf(database, input.communityId, now)
  const poll = await pollFor(call)
  // A vote under a name would stand among those that have none.
  if (poll.ballots.kind === 'anonymous') throw new Failure('POLL_ANONYMOUS')
  requireOpen(poll, now)
  const said = await saidIn(call)
  return isKnownFirst(poll) ? voteKnown(call, poll, said) : voteUnread(call, poll, said)
}

/** Where places are held or a role is asked for, whoever votes is read before anything else. */
function isKnownFirst({ limited, voters }: Poll): boolean {
  return limited || voters === 'staff'
}

async function voteKnown(call: Vote, poll: Poll, said: Said) {
  const { database, input } = call
  const voter = { memberId: await voterIdOf(call, poll), isKnown: true }
  const ballot = ballotOf(call, poll, { said, memberId: voter.memberId })
  const places = poll.limited ? await provePlaces(call, poll, ballot) : null
  const changed = input.again && poll.changes ? await changeBallot(database, ballot) : null
  if (changed) {
    await places?.settle(changed)
    return answerChanged(call, { ballot, stored: changed })
  }
  const { booked } = await proveFirst(call, poll, voter)
  const stored = await insertBallot(database, ballot, poll)
  await places?.settle(stored)
  await holdWords(call, ballot)
  return { mine: ballotOnWire(stored), ...booked }
}

/** The member that the caller is now. A stranger holds no places, and somebody who came back votes once. */
async function voterIdOf({ database, input, openid }: Vote, poll: Poll): Promise<string> {
  const { communityId } = input
  const { member, generation } = await membershipOf(database, communityId, openid)
  if (member?.state !== 'active')
    throw new Failure(member?.state === 'removed' ? 'MEMBER_REMOVED' : 'NOT_A_MEMBER')
  await refuseSecondVote(database, poll, formerIds(communityId, openid, generation))
  return member._id
}

/** Whoever never erased themselves has the id of a first life; for everybody else the write of the member tells. */
async function voteUnread(call: Vote, poll: Poll, said: Said) {
  const { database, input, openid } = call
  const memberId = memberIdOf(input.communityId, openid)
  if (input.again && poll.changes) {
    const ballot = ballotOf(call, poll, { said, memberId })
    const stored = await changeBallot(database, ballot)
    if (stored) return answerChanged(call, { ballot, stored })
  }
  const { voterId, booked } = await proveFirst(call, poll, { memberId, isKnown: false })
  const ballot = ballotOf(call, poll, { said, memberId: voterId })
  const stored = await insertBallot(database, ballot, poll)
  await holdWords(call, ballot)
  return { mine: ballotOnWire(stored), ...booked }
}

async function answerChanged(call: Vote, { ballot, stored }: { ballot: Ballot; stored: Ballot }) {
  await holdWords(call, ballot)
  return { mine: ballotOnWire(stored), points: 0, account: null }
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

/** What a vote says, its words checked. */
type Said = Pick<Ballot, 'choices' | 'other'>

async function saidIn({ input, passesCheck }: Vote): Promise<Said> {
  const { choices, other: text } = input
  if (text === undefined) return { choices, other: null }
  const passes = await passesCheck(text)
  return { choices, other: { text, state: passes ? 'shown' : 'held' } }
}

function ballotOf(
  { now }: Vote,
  { _id: pollId, communityId }: Poll,
  { said, memberId }: { said: Said; memberId: string },
): Ballot {
  const ids = { _id: ballotIdOf(pollId, memberId), communityId, pollId, memberId }
  return { ...ids, ...said, first: now, at: now }
}
