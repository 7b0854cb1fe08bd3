/** Weights whose running sums are found and changed in as many steps as their count has bits. */
export class FenwickTree {
  readonly #sums: Float64Array
  readonly #highest: number
  #total = 0

  constructor(weights: readonly number[]) {
    const sums = new Float64Array(weights.length + 1)
    weights.forEach((weight, index) => {
      const at = index + 1
      const parent = at + (at & -at)
      sums[at] = (sums[at] ?? 0) + weight
      if (parent < sums.length) sums[parent] = (sums[parent] ?? 0) + (sums[at] ?? 0)
      this.#total += weight
    })
    this.#sums = sums
    this.#highest = 2 ** Math.floor(Math.log2(Math.max(1, weights.length)))
  }

  get total(): number {
    return this.#total
  }

  /** The index of the weight in whose share the point lies: shares stand one after the other. */
  indexAt(point: number): number {
    let before = 0
    let rest = point
    for (let step = this.#highest; step > 0; step >>= 1) {
      const sum = this.#sums[before + step]
      if (sum === undefined || sum > rest) continue
      before += step
      rest -= sum
    }
    return before
  }

  /** Takes a weight out. */
  remove(index: number, weight: number): void {
    for (let at = index + 1; at < this.#sums.length; at += at & -at)
      this.#sums[at] = (this.#sums[at] ?? 0) - weight
    this.#total -= weight
  }
}
