import { atHour } from '../atHour'
import { demoCommunity } from '../demoCommunity'
import { demoPeople, isPlayable } from '../people'
import { checkInAs, cloudTime, moveClock } from './localCloud'

const NINE = 9
const HOUR_MS = 3_600_000

/** Moves to nine in the morning some days later, with the colleagues of that morning checked in. */
export async function goToMorning(days: number): Promise<void> {
  await moveClock(atHour(NINE, await cloudTime(), days))
  const early = demoPeople.filter(({ openid, habit }) => !isPlayable(openid) && habit > 0.75)
  // One after the other, as people arrive: all at once would start an instance for each.
  for (const { openid } of early) await checkInAs(openid, demoCommunity._id)
}

/** Moves the clock on by some hours. */
export async function goOn(hours: number): Promise<void> {
  const now = await cloudTime()
  await moveClock(new Date(now.getTime() + hours * HOUR_MS))
}
