import type { Member } from './collections'
import type { Database } from './Database'
import { Failure } from './Failure'
import { roleIn } from './membership'

const MOST_ATTEMPTS = 5

/**
 * Ends an active membership: the person left, or was removed. Staff are no staff any more, and an
 * owner stays until somebody else is. Harmless twice.
 *
 * Membership and staff stand in two documents. So a departure is announced in the community before
 * it is written to the member: whoever appoints looks at both and is refused if one has been
 * announced since. Fails with `OWNER_STAYS`, or `BUSY` after too many lost races.
 */
export async function depart(
  { database, now }: { database: Database; now: Date },
  { _id, communityId }: Pick<Member, '_id' | 'communityId'>,
  to: 'left' | 'removed',
): Promise<void> {
  await announce({ database, now }, communityId, _id)
  await database.update(
    'members',
    _id,
    { state: 'active' },
    { set: { state: to, departedAt: now } },
  )
  const mark = `departures.${_id}`
  await database.update('communities', communityId, { [mark]: now }, { unset: [mark] })
}

async function announce(
  { database, now }: { database: Database; now: Date },
  communityId: string,
  memberId: string,
) {
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const community = await database.get('communities', communityId)
    if (!community) throw new Failure('COMMUNITY_NOT_FOUND')
    if (roleIn(community, memberId) === 'owner') throw new Failure('OWNER_STAYS')
    const announced = await database.update(
      'communities',
      communityId,
      { [`staff.${memberId}`]: community.staff[memberId] ?? null, turn: community.turn },
      {
        set: { [`departures.${memberId}`]: now },
        increase: { turn: 1 },
        unset: [`staff.${memberId}`],
      },
    )
    if (announced) return
  }
  throw new Failure('BUSY')
}
