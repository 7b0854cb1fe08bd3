import type { contract } from '../../contract'
import { dayOf } from '../../domain/day'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { lineIdOf } from './lineId'
import { reactionIdOf } from './reactionId'

/** Reacts to what somebody says today: one reaction each, under a derived id, so that another replaces it. */
export async function react({ database, input, member, now }: Call<typeof contract.checkin.react>) {
  const { communityId, memberId, reaction } = input
  const community = await openCommunityOf(database, communityId, now)
  const line = lineIdOf(memberId, dayOf(now, community))
  const _id = reactionIdOf(line, member._id)
  if (reaction === null) {
    await database.remove('reactions', _id)
    return { reaction }
  }
  const said = await database.get('lines', line)
  if (said?.state !== 'shown' || said.communityId !== communityId)
    throw new Failure('LINE_NOT_FOUND')
  const chosen = `${line}|${reaction}`
  await database.put('reactions', { _id, communityId, line, by: member._id, reaction, chosen })
  return { reaction }
}
