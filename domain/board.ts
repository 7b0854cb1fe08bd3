/** A score and how many have a higher one. */
export interface Step {
  score: number
  above: number
}

/** How often a score occurs. */
export interface ScoreCount {
  score: number
  count: number
}

/** A histogram is kept in so many steps: beyond that, places are told to within half a percent. */
const MOST_STEPS = 256

/** The place of a score among all: whoever has the same shares it. */
export function placeAmong(scores: readonly number[], score: number): number {
  return 1 + scores.filter((other) => other > score).length
}

/** The place of a score by the steps of a histogram, from the highest score down. */
export function placeBySteps(steps: readonly Step[], score: number): number | null {
  const step = steps.find((each) => each.score <= score)
  return step ? step.above + 1 : null
}

/** Scores as steps from the highest down; the last one stands below them all. */
export function stepsOf(counts: readonly ScoreCount[]): Step[] {
  const sorted = [...counts].sort((one, other) => other.score - one.score)
  const total = sorted.reduce((sum, { count }) => sum + count, 0)
  const least = Math.ceil(total / MOST_STEPS)
  const steps: Step[] = []
  let above = 0
  for (const { score, count } of sorted) {
    const last = steps.at(-1)
    const isFine = sorted.length <= MOST_STEPS || !last || above - last.above >= least
    if (isFine) steps.push({ score, above })
    above += count
  }
  return [...steps, { score: 0, above: total }]
}

/** A team and what its active members have earned together. */
export interface TeamSum {
  team: string
  members: number
  points: number
}

/** Teams by points a member, in tenths, so that small ones are not shamed by large ones; ties share a place. */
export function rankTeams(sums: readonly TeamSum[]) {
  const rows = sums
    .filter(({ members }) => members > 0)
    .map(({ team, members, points }) => ({
      team,
      members,
      average: Math.round((points * 10) / members),
    }))
    .sort((one, other) => other.average - one.average || (one.team < other.team ? -1 : 1))
  const averages = rows.map(({ average }) => average)
  return rows.map((row) => ({ place: placeAmong(averages, row.average), ...row }))
}
