const QUARTER_MS = 15 * 60_000
const MOST_KEPT = 10_000
const kept = new Map<string, number>()
const clocks = new Map<string, Intl.DateTimeFormat>()

/**
 * How many milliseconds an IANA zone is ahead of UTC at an instant. Zones change at full quarters of
 * an hour only, so each is looked up once a quarter: a look-up takes longer than all else in a check-in.
 */
export function zoneOffsetAt(instantMs: number, timeZone: string): number {
  const quarter = Math.floor(instantMs / QUARTER_MS)
  const key = `${timeZone}|${quarter}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const offset = wallAt(quarter * QUARTER_MS, timeZone) - quarter * QUARTER_MS
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, offset)
  return offset
}

/** What the zone's clocks show at an instant, read as if it were UTC. */
function wallAt(instantMs: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(instantMs)
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const day = Date.UTC(read('year'), read('month') - 1, read('day'))
  return day + ((read('hour') * 60 + read('minute')) * 60 + read('second')) * 1_000
}

/** Making a formatter takes a hundred times as long as using it. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, clock)
  return clock
}
