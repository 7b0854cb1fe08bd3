import { dayOf } from '../../domain/day'
import { correctionOf } from '../../domain/redemption'
import type { Correction } from '../lib/collections'
import { communityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import { post } from '../lib/post'
import { leftAloneSince, type Tending } from './Tending'

/** What booking needs to know of a correction. */
type Bookable = Pick<Correction, '_id' | 'communityId' | 'memberId' | 'points' | 'state'>

const MOST_CORRECTIONS = 50

/** Books a correction, once, and gives the balance. Fails with `POINTS_SHORT` if it would go below zero. */
export async function bookCorrection(
  { database, now }: Tending,
  { _id, communityId, memberId, points, state }: Bookable,
): Promise<number> {
  if (state === 'booked') return (await database.get('members', memberId))?.balance ?? 0
  const today = dayOf(now, await communityOf(database, communityId, now))
  const postings = [correctionOf(_id, points)]
  try {
    const { account } = await post(
      { database, now },
      { memberId, postings, today, membership: 'any' },
    )
    // Booked is booked, whatever another attempt thought meanwhile.
    const unbooked = { state: { not: 'booked' } }
    await database.update('corrections', _id, unbooked, { set: { state: 'booked' } })
    return account.balance
  } catch (error) {
    if (error instanceof Failure && error.code === 'POINTS_SHORT')
      await database.update('corrections', _id, { state: 'begun' }, { set: { state: 'refused' } })
    throw error
  }
}

/** Goes on with corrections that broke off on the way. */
export async function finishCorrections({ database, now }: Tending): Promise<number> {
  const begun = await database.find('corrections', {
    where: { state: 'begun', at: { atMost: leftAloneSince(now) } },
    sort: [['at', 'ascending']],
    limit: MOST_CORRECTIONS,
    fields: ['_id', 'communityId', 'memberId', 'points', 'state'],
  })
  for (const correction of begun) {
    await bookCorrection({ database, now }, correction).catch(unlessShort)
  }
  return begun.length
}

function unlessShort(error: unknown): void {
  if (!(error instanceof Failure && error.code === 'POINTS_SHORT')) throw error
}
