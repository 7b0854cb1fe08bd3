/** How a poll stands: how many voted, and how many of them chose each option. */
export interface Result {
  voters: number
  counts: Record<string, number>
}

/** Counts ballots one by one. */
export function count(ballots: readonly { choices: readonly string[] }[]): Result {
  return ballots.reduce<Result>(withBallot, { voters: 0, counts: {} })
}

/** The result with one more ballot in it. */
export function withBallot(result: Result, { choices }: { choices: readonly string[] }): Result {
  const counts = { ...result.counts }
  for (const choice of choices) counts[choice] = (counts[choice] ?? 0) + 1
  return { voters: result.voters + 1, counts }
}
