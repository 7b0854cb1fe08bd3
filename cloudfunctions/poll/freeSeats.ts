import type { Poll, Seats } from '../lib/collections'
import type { Surroundings } from '../lib/serve'
import { giveBack, type Hold, seatsOf } from './seats'

/** Longer than any vote is under way: a function ends after ten seconds. */
const PATIENCE_MS = 60_000
const MOST_POLLS = 100
const MOST_PLACES = 500

/** Gives back the places of open polls whose vote never came, or went to another option. */
export async function freeSeats({ database, now }: Surroundings): Promise<void> {
  const polls = await database.find('polls', {
    where: { limited: true, closesAt: { above: now } },
    sort: [['closesAt', 'ascending']],
    limit: MOST_POLLS,
    fields: ['_id'],
  })
  for (const poll of polls) await freeSeatsOf({ database, now }, poll)
}

async function freeSeatsOf(
  { database, now }: Pick<Surroundings, 'database' | 'now'>,
  { _id }: Pick<Poll, '_id'>,
): Promise<void> {
  for (const seats of await seatsOf(database, _id)) {
    const holds = settledHolds(seats, now)
    if (holds.length === 0) continue
    const ballots = await database.find('ballots', {
      where: { _id: { oneOf: holds.map(ballotIdOf) }, choices: seats.optionId },
      sort: [],
      limit: MOST_PLACES,
      fields: ['_id'],
    })
    const chosen = new Set(ballots.map((ballot) => ballot._id))
    const idle = holds.filter((hold) => !chosen.has(ballotIdOf(hold)))
    await Promise.all(idle.map((hold) => giveBack(database, hold)))
  }
}

function settledHolds({ pollId, optionId, holders }: Seats, now: Date): Hold[] {
  const before = new Date(now.getTime() - PATIENCE_MS)
  return Object.entries(holders)
    .filter(([, at]) => at < before)
    .map(([who, at]) => ({ pollId, optionId, who, at }))
}

function ballotIdOf({ pollId, who }: Hold): string {
  return `${pollId}_${who}`
}
