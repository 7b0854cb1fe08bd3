const LAST_MINUTE = 1_439

/** A minute of the day as clocks show it: `09:30`. The day's end is its last minute. */
export function clockOf(minutes: number): string {
  const shown = Math.min(minutes, LAST_MINUTE)
  return `${two(Math.floor(shown / 60))}:${two(shown % 60)}`
}

/** The minute of the day that a clock shows; 0 if it shows none. */
export function minutesOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return hour * 60 + minute
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
