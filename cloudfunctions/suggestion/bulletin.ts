import type { contract } from '../../contract'
import type { Database } from '../lib/Database'
import { instanceCache } from '../lib/instanceCache'
import type { Call } from '../lib/serve'

type Bulletin = Call<typeof contract.suggestion.bulletin>
type Page = Awaited<ReturnType<typeof pageOf>>

const MOST_THREADS = 200
/** Everybody asks for the same pages. */
const pages = instanceCache<Page>(60_000)

/** A page of all that was said in a quarter, sealed and in no order: one trip, none while it is at hand. */
export async function bulletin({ database, input, now }: Bulletin): Promise<Page> {
  const key = [input.communityId, input.quarter, input.after ?? ''].join('|')
  return pages({ database, now }, key, () => pageOf(database, input))
}

async function pageOf(database: Database, { communityId, quarter, after }: Bulletin['input']) {
  const threads = await database.find('threads', {
    where: { communityId, quarter, released: true },
    sort: [['_id', 'ascending']],
    ...(after !== undefined && { after: [after] }),
    limit: MOST_THREADS,
    fields: ['_id', 'sealed'],
  })
  const last = threads.length === MOST_THREADS ? threads.at(-1) : undefined
  return { entries: threads.flatMap(({ sealed }) => sealed).sort(), next: last?._id ?? null }
}
