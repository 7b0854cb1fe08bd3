import { appendOption } from './appendOption'
import type { HeldText } from './collections'
import type { Database } from './Database'
import { Failure } from './Failure'
import { pollInSource } from './heldOption'

/** Adds a held option to its poll after all; false if the poll takes none any more. */
export async function releaseOption(
  { database, now }: { database: Database; now: Date },
  { source, text, by }: HeldText,
): Promise<boolean> {
  const pollOf = async () => {
    const poll = await database.get('polls', pollInSource(source))
    if (!poll) throw new Failure('POLL_NOT_FOUND')
    return poll
  }
  try {
    await appendOption(database, pollOf, { text, memberId: by.memberId, now })
    return true
  } catch (error) {
    if (error instanceof Failure && error.code !== 'BUSY') return false
    throw error
  }
}
