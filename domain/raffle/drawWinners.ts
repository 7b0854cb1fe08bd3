import { FenwickTree } from './FenwickTree'
import { uniformFrom } from './sampling'
import { codeAt } from './ticket'

/** A tier: what is won, and how many of it there are. */
export interface Prize {
  name: string
  count: number
}

/** A ticket that won, and the place of its prize in the list of prizes. */
export interface Win {
  prize: number
  code: string
}

/**
 * The winners, prize by prize in the stated order. Each is drawn among those not drawn yet, in
 * proportion to the tickets' weights, which stand in the list's order: nobody wins twice. Prizes that
 * outnumber the tickets stay undrawn.
 */
export function drawWinners(
  seed: Uint8Array,
  weights: readonly number[],
  prizes: readonly Prize[],
): Win[] {
  const below = uniformFrom(seed)
  const left = new FenwickTree(weights)
  const wins: Win[] = []
  for (const [prize, { count }] of prizes.entries()) {
    for (let drawn = 0; drawn < count && left.total > 0; drawn++) {
      const index = left.indexAt(below(left.total))
      const weight = weights[index]
      if (weight === undefined) throw new RangeError('a point outside all shares')
      left.remove(index, weight)
      wins.push({ prize, code: codeAt(index) })
    }
  }
  return wins
}
