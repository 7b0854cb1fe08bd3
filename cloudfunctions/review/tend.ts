import type { contract } from '../../contract'
import { holdPicture } from '../lib/pictures/settlePicture'
import type { Call } from '../lib/serve'

/** WeChat promises its verdict within half an hour. */
const PATIENCE_MS = 3_600_000
/** How long a verdict waits for its picture, and meets its own repetition. */
const VERDICTS_KEPT_MS = 86_400_000
const AT_ONCE = 100

/** Puts pictures without a verdict before the admins, and forgets verdicts that nobody needs any more. */
export async function tend({ database, now }: Call<typeof contract.review.tend>) {
  const overdue = await database.find('pictures', {
    where: { state: 'waiting', at: { atMost: new Date(now.getTime() - PATIENCE_MS) } },
    sort: [['at', 'ascending']],
    limit: AT_ONCE,
    fields: ['_id', 'communityId', 'file', 'kind', 'by', 'state', 'traceId', 'places', 'at'],
  })
  await Promise.all(overdue.map((picture) => holdPicture({ database, now }, picture)))
  const kept = new Date(now.getTime() - VERDICTS_KEPT_MS)
  await database.removeAll('verdicts', { at: { atMost: kept } })
  return {}
}
