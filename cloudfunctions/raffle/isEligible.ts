import { addDays, dayOf } from '../../domain/day'
import { hasDay } from '../../domain/months'
import type { Eligibility, Member } from '../lib/collections'
import { communityOf } from '../lib/communities'
import type { Database } from '../lib/Database'
import { tookPart } from './activities'

const LOOK_BACK_DAYS = 30

/** Whether a raffle is for a member. */
export async function isEligible(
  { database, now }: { database: Database; now: Date },
  member: Member,
  who: Eligibility,
): Promise<boolean> {
  switch (who.kind) {
    case 'everyone':
      return true
    case 'points':
      return member.balance >= who.atLeast
    case 'activity':
      return tookPart(database, member._id, who.of)
    case 'checkIns': {
      const today = dayOf(now, await communityOf(database, member.communityId, now))
      const days = Array.from({ length: LOOK_BACK_DAYS }, (_, back) => addDays(today, -back))
      return days.filter((day) => hasDay(member.months, day)).length >= who.days
    }
  }
}
