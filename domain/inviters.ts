/** How many people a member brought in a month. */
export interface Invited {
  memberId: string
  count: number
}

/** Nobody is the month's best among more than this many alike. */
const MOST_BEST = 3

/** Who brought most; several if they brought the same, nobody if too many did. */
export function bestInviters(invited: readonly Invited[]): string[] {
  const most = Math.max(0, ...invited.map(({ count }) => count))
  const best = invited.filter(({ count }) => count === most && count > 0)
  return best.length > MOST_BEST ? [] : best.map(({ memberId }) => memberId).sort()
}
