import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone.js'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)
dayjs.extend(timezone)

const QUARTER_MS = 15 * 60_000
const MOST_KEPT = 10_000
const kept = new Map<string, number>()

/**
 * How many milliseconds an IANA zone is ahead of UTC at an instant. Zones change at full quarters of
 * an hour only, so each is looked up once a quarter: a look-up takes longer than all else in a check-in.
 */
export function zoneOffsetAt(instantMs: number, timeZone: string): number {
  const quarter = Math.floor(instantMs / QUARTER_MS)
  const key = `${timeZone}|${quarter}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const offset =
    dayjs(quarter * QUARTER_MS)
      .tz(timeZone)
      .utcOffset() * 60_000
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, offset)
  return offset
}
