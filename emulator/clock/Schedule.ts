import type { Clock } from './Clock'

interface Entry {
  due: number
  run: () => Promise<void> | void
}

/** Node's timers hold 32 bits; also bounds how long a changed `config.json` goes unnoticed. */
const longestWaitMs = 1_000

/**
 * What happens at an instant of the local clock. When the clock is moved past several, they
 * run one after the other in the order in which they were due.
 */
export class Schedule {
  #entries: Entry[] = []
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  #isClosed = false

  constructor(private readonly clock: Clock) {
    clock.onMove(() => void this.settled())
  }

  /** Runs at that instant, or at once when it has passed; never once closed. Gives a way to call it off. */
  at(instant: Date, run: Entry['run']): () => void {
    if (this.#isClosed) return () => undefined
    const entry = { due: instant.getTime(), run }
    this.#entries.push(entry)
    this.#wait()
    return () => {
      this.#entries = this.#entries.filter((other) => other !== entry)
    }
  }

  /** Resolves when everything that is due has run. */
  async settled(): Promise<void> {
    while (this.#running || this.#isDue(this.#earliest())) {
      this.#running ??= this.#runDue().finally(() => {
        this.#running = undefined
      })
      await this.#running
    }
    this.#wait()
  }

  /** Calls off everything that has not begun. */
  clear(): void {
    this.#entries = []
  }

  close(): void {
    this.#isClosed = true
    this.clear()
    clearTimeout(this.#timer)
  }

  async #runDue(): Promise<void> {
    for (let entry = this.#takeDue(); entry; entry = this.#takeDue()) await entry.run()
  }

  #takeDue(): Entry | undefined {
    const first = this.#earliest()
    if (!this.#isDue(first)) return undefined
    this.#entries = this.#entries.filter((entry) => entry !== first)
    return first
  }

  #isDue(entry: Entry | undefined): boolean {
    return entry !== undefined && entry.due <= this.clock.now().getTime()
  }

  #earliest(): Entry | undefined {
    return this.#entries.reduce<Entry | undefined>(
      (first, entry) => (first && first.due <= entry.due ? first : entry),
      undefined,
    )
  }

  #wait(): void {
    clearTimeout(this.#timer)
    const first = this.#earliest()
    if (!first || this.#isClosed || this.#running || this.clock.isFrozen) return
    const wait = Math.max(first.due - this.clock.now().getTime(), 0)
    this.#timer = setTimeout(() => void this.settled(), Math.min(wait + 1, longestWaitMs)).unref()
  }
}
