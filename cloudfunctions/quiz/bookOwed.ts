import { dayOf } from '../../domain/day'
import type { Attempt, Member } from '../lib/collections'
import { communityOf } from '../lib/communities'
import type { Database } from '../lib/Database'
import { isBooked } from '../lib/isBooked'
import { post } from '../lib/post'

/**
 * Books the points that a try is owed, once, however often and however late it is asked for, and
 * notes that they are booked.
 */
export async function bookOwed(
  { database, now }: { database: Database; now: Date },
  { _id, owed, communityId }: Attempt,
  member: Member,
): Promise<void> {
  if (!owed) return
  const { id, points, since } = owed
  if (!(await isBooked(database, member, { id, since }))) {
    const today = dayOf(now, await communityOf(database, communityId, now))
    const postings = [{ id, cause: 'quiz' as const, points, cards: 0 }]
    const booking = { memberId: member._id, postings, today, membership: 'any' as const }
    await post({ database, now }, { ...booking, hint: member })
  }
  const change = { set: { owed: null, unsettled: false }, increase: { ver: 1 } }
  await database.update('attempts', _id, { 'owed.id': id }, change)
}
