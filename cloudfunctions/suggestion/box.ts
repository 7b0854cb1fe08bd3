import type { contract } from '../../contract'
import { boxFacts } from '../lib/boxFacts'
import type { Call } from '../lib/serve'
import { asThread, shownFields } from './asThread'

type Box = Call<typeof contract.suggestion.box>

const MOST_THREADS = 20

/** What was handed over, newest week first and within a week by its hash, which says nothing of when. */
export async function box(call: Box) {
  const { database, input } = call
  const { communityId, state, after } = input
  const threads = await database.find('threads', {
    where: { communityId, released: true, ...(state && { state }) },
    sort: [
      ['week', 'descending'],
      ['_id', 'ascending'],
    ],
    ...(after && { after: [after.week, after.threadId] }),
    limit: MOST_THREADS,
    fields: shownFields,
  })
  const last = threads.length === MOST_THREADS ? threads.at(-1) : undefined
  return {
    ...(await boxFacts(call, communityId)),
    threads: await Promise.all(threads.map((thread) => asThread(call, thread))),
    next: last ? { week: last.week, threadId: last._id } : null,
  }
}
