import { isShowable, phaseAt } from '../../domain/poll'
import { type Result, withBallot } from '../../domain/pollResult'
import type { Ballot, Poll } from '../lib/collections'
import type { Database } from '../lib/Database'
import { instanceCache } from '../lib/instanceCache'
import type { Surroundings } from '../lib/serve'
import { isSealed, type SealedPoll, stepOf } from './sealedPoll'
import { seatsOf } from './seats'

const RESULT_LIFE_MS = 3_000
const MOST_WORDS = 20

/** How a poll stood at an instant, for everybody. */
interface Standing {
  at: Date
  /** Of an anonymous poll in steps of five; null while too few are in, or it is being counted. */
  result: Result | null
  sealed: Sealed | null
  words: string[]
  left: Record<string, number>
}

/** How far an anonymous poll is, and how many could have voted in it. */
interface Sealed {
  state: 'voting' | 'counting' | 'tooFew' | 'published'
  issued: number | null
}

const standings = instanceCache<Standing>(RESULT_LIFE_MS)

/** How a poll stands, at most three seconds old; one's own first vote is always in it. */
export async function standingOf(
  { database, now }: Pick<Surroundings, 'database' | 'now'>,
  poll: Poll,
  mine: Ballot | null,
): Promise<Standing> {
  // A changed close makes another result, a settled poll the last one.
  const key = [poll._id, poll.closesAt.getTime(), poll.state].join('|')
  const standing = await standings({ database, now }, key, () => load(database, poll, now))
  if (!mine || !standing.result || poll.result || mine.first < standing.at) return standing
  return { ...standing, result: withBallot(standing.result, mine) }
}

/** Counts the ballots that came up to the close. */
export async function countBallots(
  database: Database,
  { _id: pollId, closesAt }: Poll,
): Promise<Result> {
  const where = { pollId, at: { below: closesAt } }
  const [voters, tallies] = await Promise.all([
    database.count('ballots', where),
    database.tally('ballots', where, 'choices'),
  ])
  const counts = tallies.map(({ value, count }) => [String(value), count])
  return { voters, counts: Object.fromEntries(counts) as Record<string, number> }
}

async function load(database: Database, poll: Poll, at: Date): Promise<Standing> {
  if (isSealed(poll)) return { at, words: [], left: {}, ...(await loadSealed(database, poll, at)) }
  const [result, words, seats] = await Promise.all([
    poll.result ?? countBallots(database, poll),
    poll.other ? newestWords(database, poll._id) : [],
    poll.limited ? seatsOf(database, poll._id) : [],
  ])
  const left = Object.fromEntries(seats.map((each) => [each.optionId, each.left]))
  return { at, result, sealed: null, words, left }
}

/** Before the close what the last step shows; then nothing until it is counted; under five, nothing ever. */
async function loadSealed(database: Database, poll: SealedPoll, at: Date) {
  const { result, ballots } = poll
  if (result && isShowable(result))
    return { result, sealed: { state: 'published' as const, issued: ballots.issued } }
  if (result) return { result: null, sealed: { state: 'tooFew' as const, issued: null } }
  if (phaseAt(poll, at) === 'closed')
    return { result: null, sealed: { state: 'counting' as const, issued: null } }
  const shown = await stepOf(database, poll)
  return { result: shown, sealed: { state: 'voting' as const, issued: null } }
}

async function newestWords(database: Database, pollId: string): Promise<string[]> {
  const ballots = await database.find('ballots', {
    where: { pollId, 'other.state': 'shown' },
    sort: [['at', 'descending']],
    limit: MOST_WORDS,
    fields: ['other'],
  })
  return ballots.flatMap(({ other }) => other?.text ?? [])
}
