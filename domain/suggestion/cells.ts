/** No number of people below this is ever shown. */
export const FEWEST_SHOWN = 5

/** A number of a table; null: too few to be shown, or it would give such a one away. */
export interface Cell {
  name: string
  count: number | null
}

/**
 * A row of a table without cells under five, and with its sum: whoever takes the shown from the sum
 * learns no number under five either, so further cells, the smallest first, are left out for that.
 */
export function shownCells(counts: readonly { name: string; count: number }[]): {
  total: number | null
  cells: Cell[]
} {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  if (total < FEWEST_SHOWN)
    return { total: null, cells: counts.map(({ name }) => ({ name, count: null })) }
  const hidden = new Set(counts.filter(({ count }) => count < FEWEST_SHOWN).map(({ name }) => name))
  const bySize = counts.filter(({ name }) => !hidden.has(name)).sort((a, b) => a.count - b.count)
  const givenAway = () => {
    const left = counts.filter(({ name }) => hidden.has(name))
    const sum = left.reduce((so, { count }) => so + count, 0)
    return left.length === 1 || (sum > 0 && sum < FEWEST_SHOWN)
  }
  for (const { name } of bySize) {
    if (!givenAway()) break
    hidden.add(name)
  }
  return {
    total,
    cells: counts.map(({ name, count }) => ({ name, count: hidden.has(name) ? null : count })),
  }
}

/** How many of a running count may be shown: in steps of five, so that two looks never differ by fewer. */
export function shownSoFar(count: number): number {
  return count - (count % FEWEST_SHOWN)
}
