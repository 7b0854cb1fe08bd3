/** Chance that is the same for the same seed (mulberry32). Everything random in a run comes from one of these. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** True with the given probability. */
  happens(probability: number): boolean {
    return this.next() < probability
  }

  /** A number from `least` up to, not including, `most`. */
  between(least: number, most: number): number {
    return least + this.next() * (most - least)
  }

  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count)
  }

  /** Log-normal: mostly near the median, now and then a multiple of it, as latencies are. */
  around(median: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()))
    const normal = radius * Math.cos(2 * Math.PI * this.next())
    return median * Math.exp(0.5 * normal)
  }

  /** Bytes for ids and keys. */
  bytes(size: number): Uint8Array {
    return Uint8Array.from({ length: size }, () => this.below(256))
  }
}
