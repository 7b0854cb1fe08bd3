import type { contract } from '../../contract'
import { medianOf } from '../../domain/helpDesk'
import { communityOf } from '../lib/communities'
import type { Call } from '../lib/serve'

const DAYS_MS = 30 * 86_400_000
const MOST = 500

/** How many questions wait, and how fast first answers came lately. */
export async function figures({ database, input, now }: Call<typeof contract.help.figures>) {
  const { communityId } = input
  const [{ help }, waiting, answered] = await Promise.all([
    communityOf(database, communityId, now),
    database.count('inquiries', { communityId, state: 'waiting' }),
    database.find('inquiries', {
      where: { communityId, 'firstReply.at': { above: new Date(now.getTime() - DAYS_MS) } },
      sort: [['firstReply.at', 'descending']],
      limit: MOST,
      fields: ['firstReply'],
    }),
  ])
  return {
    waiting,
    answered: answered.length,
    median: medianOf(answered.map(({ firstReply }) => firstReply?.minutes ?? 0)),
    within: help?.hours ? ('hours' as const) : ('clock' as const),
  }
}
