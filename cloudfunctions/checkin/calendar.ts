import type { contract } from '../../contract'
import { marked } from '../../domain/calendar'
import { dayOf, daysOfMonth } from '../../domain/day'
import { communityOf } from '../lib/communities'
import type { Call } from '../lib/serve'

/** One month of the caller's days. */
export async function calendar({
  database,
  input,
  member,
  now,
}: Call<typeof contract.checkin.calendar>) {
  const community = await communityOf(database, input.communityId, now)
  const facts = { ...member, today: dayOf(now, community), workDays: community }
  return { month: input.month, days: marked(daysOfMonth(input.month), facts) }
}
