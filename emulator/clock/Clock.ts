import { clockCells, localTime } from './localTime'
import { realNow } from './realNow'

/**
 * The local cloud's time: real time moved by an offset, or standing still.
 * It lives in shared memory, so a running function sees a change at its next `new Date()`.
 */
export class Clock {
  readonly memory = new SharedArrayBuffer(clockCells.bytes)
  readonly #cells = new Float64Array(this.memory)
  readonly #listeners = new Set<() => void>()

  constructor(start?: Date) {
    this.#cells[clockCells.frozenAt] = Number.NaN
    if (start) this.#moveTo(start.getTime())
  }

  now = (): Date => new Date(localTime(this.#cells, realNow()))

  get isFrozen(): boolean {
    return !Number.isNaN(this.#cells[clockCells.frozenAt])
  }

  /** Moves the clock; time goes on from there unless it is frozen. */
  set(instant: Date): void {
    if (Number.isNaN(instant.getTime())) throw new RangeError('The clock needs a valid instant')
    this.#moveTo(instant.getTime())
    this.#notify()
  }

  advance(ms: number): void {
    this.set(new Date(this.now().getTime() + ms))
  }

  freeze(): void {
    this.#cells[clockCells.frozenAt] = this.now().getTime()
    this.#notify()
  }

  resume(): void {
    const instant = this.now().getTime()
    this.#cells[clockCells.frozenAt] = Number.NaN
    this.#moveTo(instant)
    this.#notify()
  }

  /** Back to the machine's own time. */
  reset(): void {
    this.#cells[clockCells.frozenAt] = Number.NaN
    this.#cells[clockCells.offset] = 0
    this.#notify()
  }

  onMove(listener: () => void): void {
    this.#listeners.add(listener)
  }

  #moveTo(instant: number): void {
    if (this.isFrozen) this.#cells[clockCells.frozenAt] = instant
    else this.#cells[clockCells.offset] = instant - realNow()
  }

  #notify(): void {
    for (const listener of this.#listeners) listener()
  }
}
