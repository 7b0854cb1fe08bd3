import { demoCommunity } from '../demoCommunity'
import { demoPeople, playable } from '../people'
import { checkInAs, cloudTime, moveClock } from './localCloud'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Shanghai keeps this distance from UTC all year. */
const SHANGHAI_MS = 8 * HOUR_MS

const toPlay = new Set<string>(Object.values(playable).map(({ openid }) => openid))

/** Moves to nine in the morning some days later, with the colleagues of that morning checked in. */
export async function goToMorning(days: number): Promise<void> {
  const now = (await cloudTime()).getTime()
  const midnight = Math.floor((now + SHANGHAI_MS) / DAY_MS) * DAY_MS - SHANGHAI_MS
  await moveClock(new Date(midnight + days * DAY_MS + 9 * HOUR_MS))
  const early = demoPeople.filter(({ openid, habit }) => !toPlay.has(openid) && habit > 0.75)
  // One after the other, as people arrive: all at once would start an instance for each.
  for (const { openid } of early) await checkInAs(openid, demoCommunity._id)
}

/** Moves the clock on by some hours. */
export async function goOn(hours: number): Promise<void> {
  const now = await cloudTime()
  await moveClock(new Date(now.getTime() + hours * HOUR_MS))
}
