import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { correctionOnWire } from './correctionOnWire'

const MOST_SHOWN = 50

/** The newest corrections. */
export async function corrections({ database, input }: Call<typeof contract.points.corrections>) {
  const found = await database.find('corrections', {
    where: { communityId: input.communityId },
    sort: [['at', 'descending']],
    limit: MOST_SHOWN,
    fields: ['memberId', 'nickname', 'by', 'points', 'reason', 'state', 'at'],
  })
  return { corrections: found.map(correctionOnWire) }
}
