/** From this hour to before that one nobody's phone rings; over midnight where `from` is the later. The same hour twice: never quiet. */
export interface QuietHours {
  from: number
  to: number
}

/** Ten in the evening to eight in the morning. */
export const usualQuietHours: QuietHours = { from: 22, to: 8 }

/** Whether an hour (0–23) of the community's wall clock is quiet. */
export function isQuiet(hour: number, { from, to }: QuietHours): boolean {
  if (from <= to) return hour >= from && hour < to
  return hour >= from || hour < to
}
