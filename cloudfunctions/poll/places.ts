import type { Ballot, Poll, Seats } from '../lib/collections'
import { Failure } from '../lib/Failure'
import { ownPartOf } from '../lib/hashedId'
import { giveBack, type Hold, holdSeat, seatsOf } from './seats'
import type { Vote } from './vote'

/**
 * Holds a place of each chosen option that has a quota for a member, before the ballot is written. Fails with
 * `OPTION_FULL`, holding nothing new. `settle` gives back what the ballot that stands has left;
 * what a broken-off vote holds, the timer gives back.
 */
export async function provePlaces(call: Vote, poll: Poll, ballot: Ballot) {
  const { database } = call
  const all = await seatsOf(database, poll._id)
  const who = ownPartOf(ballot.memberId)
  const chosen = all.filter(({ optionId }) => ballot.choices.includes(optionId))
  const holds = chosen.map(({ optionId }) => ({ pollId: poll._id, optionId, who, at: ballot.at }))
  await holdAll(call, poll, holds)
  const left = all.filter((seats) => !chosen.includes(seats))
  return {
    settle: async (stored: Ballot | null) => {
      if (stored?.at.getTime() !== ballot.at.getTime()) return
      await Promise.all(heldBefore(left, who).map((hold) => giveBack(database, hold)))
    },
  }
}

async function holdAll({ database }: Vote, poll: Poll, holds: readonly Hold[]): Promise<void> {
  const taken: Hold[] = []
  for (const hold of holds) {
    const outcome = await holdSeat(database, hold)
    if (outcome === 'taken') taken.push(hold)
    if (outcome !== 'full') continue
    await Promise.all(taken.map((one) => giveBack(database, one)))
    throw new Failure('OPTION_FULL', poll.options.find(({ id }) => id === hold.optionId)?.text)
  }
}

function heldBefore(seats: readonly Seats[], who: string): Hold[] {
  return seats.flatMap(({ pollId, optionId, holders }) => {
    const at = holders[who]
    return at === undefined ? [] : [{ pollId, optionId, who, at }]
  })
}
