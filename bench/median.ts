/** The middle of the values; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? Number.NaN
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN
  return (lower + upper) / 2
}

/** Median time of an action in milliseconds, over some runs after one that does not count. */
export async function medianTime(runs: number, action: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = -1; run < runs; run++) {
    const start = performance.now()
    await action()
    if (run >= 0) times.push(performance.now() - start)
  }
  return median(times)
}
