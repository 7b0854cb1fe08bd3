import type { Poll } from '../lib/collections'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { memberIdOf } from '../lib/memberId'
import { ballotIdOf } from './ballotId'

/**
 * Fails with `VOTED_BEFORE` if there is a ballot of one of these members, who were the caller before
 * they erased themselves. Their ids follow from who is calling, so nothing has to be kept for this.
 */
export async function refuseSecondVote(
  database: Database,
  { _id }: Pick<Poll, '_id'>,
  memberIds: readonly string[],
): Promise<void> {
  if (memberIds.length === 0) return
  const ids = memberIds.map((memberId) => ballotIdOf(_id, memberId))
  if ((await database.count('ballots', { _id: { oneOf: ids } })) > 0)
    throw new Failure('VOTED_BEFORE')
}

/** The ids that a person had before the one of a generation. */
export function formerIds(communityId: string, openid: string, generation: number): string[] {
  return Array.from({ length: generation }, (_, at) => memberIdOf(communityId, openid, at))
}
