import type { contract } from '../../contract'
import { calendarFacts, marked } from '../../domain/calendar'
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
  const facts = calendarFacts(member, dayOf(now, community))
  return { month: input.month, days: marked(daysOfMonth(input.month), facts) }
}
