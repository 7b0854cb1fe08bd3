import { phaseAt, pollLimits } from '../../domain/poll'
import type { Poll } from './collections'
import type { Database } from './Database'
import { Failure } from './Failure'

const MOST_ATTEMPTS = 5

/** An option that a member adds, and when. */
interface NewOption {
  text: string
  memberId: string
  now: Date
}

/**
 * Adds an option at the end of an open poll and gives its id; the same text meets the option that is
 * there. Fails with `POLL_AHEAD`, `POLL_CLOSED`, `FORBIDDEN` where nobody may add any, or `OPTIONS_FULL`.
 */
export async function appendOption(
  database: Database,
  pollOf: () => Promise<Poll>,
  { text, memberId, now }: NewOption,
): Promise<string> {
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const poll = await pollOf()
    const known = requireAddable(poll, text, now)
    if (known !== null) return known
    const id = String(poll.options.length + 1)
    const option = { id, text, picture: '', quota: null, addedBy: memberId }
    // The next number is free only while nobody else has taken it.
    const condition = { [`options.${poll.options.length}.id`]: null }
    const change = { append: { options: [option] } }
    if (await database.update('polls', poll._id, condition, change)) return id
  }
  throw new Failure('BUSY')
}

/** The id of the option that is there already, or null if it may be added. */
export function requireAddable(poll: Poll, text: string, now: Date): string | null {
  const phase = phaseAt(poll, now)
  if (phase === 'ahead') throw new Failure('POLL_AHEAD')
  if (phase === 'closed') throw new Failure('POLL_CLOSED')
  const known = poll.options.find((option) => option.text === text)
  if (known) return known.id
  if (!poll.additions) throw new Failure('FORBIDDEN')
  if (poll.options.length >= pollLimits.options) throw new Failure('OPTIONS_FULL')
  return null
}
