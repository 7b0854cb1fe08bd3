import type { contract } from '../../contract'
import type { Call } from '../lib/serve'

const MOST_NIGHTS = 14

/** What the nightly audits found, newest first. */
export async function audits({ database, input }: Call<typeof contract.points.audits>) {
  const found = await database.find('audits', {
    where: { communityId: input.communityId, state: 'done' },
    sort: [['day', 'descending']],
    limit: MOST_NIGHTS,
    fields: ['day', 'members', 'entries', 'wrong', 'differences', 'anchor'],
  })
  return {
    audits: found.map(({ day, members, entries, wrong, differences, anchor }) => {
      return { day, members, entries, wrong, differences, anchor }
    }),
  }
}
