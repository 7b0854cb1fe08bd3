interface Event {
  at: number
  /** Events of one instant run in the order in which they were asked for. */
  turn: number
  run: () => void
}

/**
 * The clock of a simulation. It stands still while code runs and leaps from event to event, so that
 * a minute with thousands of people takes as long as their code does.
 */
export class VirtualTime {
  #now: number
  #turns = 0
  readonly #heap: Event[] = []

  constructor(start: Date) {
    this.#now = start.getTime()
  }

  now(): Date {
    return new Date(this.#now)
  }

  /** Runs something at an instant; at once if that is over. */
  at(instant: Date | number, run: () => void): void {
    const at = Math.max(this.#now, instant.valueOf())
    this.#push({ at, turn: this.#turns++, run })
  }

  after(delayMs: number, run: () => void): void {
    this.at(this.#now + delayMs, run)
  }

  sleep(delayMs: number): Promise<void> {
    return new Promise((resolve) => this.after(delayMs, resolve))
  }

  /** Runs all events in order, those too that they bring about, until none is left. */
  async run(): Promise<void> {
    for (let event = this.#pop(); event; event = this.#pop()) {
      this.#now = event.at
      event.run()
      await settled()
    }
  }

  #push(event: Event): void {
    const heap = this.#heap
    let place = heap.push(event) - 1
    while (place > 0) {
      const parent = (place - 1) >> 1
      const above = heap[parent]
      if (!above || isBefore(above, event)) break
      heap[place] = above
      place = parent
    }
    heap[place] = event
  }

  #pop(): Event | undefined {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (!last || last === first) return first
    let place = 0
    for (;;) {
      const [left, right] = [heap[2 * place + 1], heap[2 * place + 2]]
      const child = right && left && isBefore(right, left) ? 2 * place + 2 : 2 * place + 1
      const below = heap[child]
      if (!below || isBefore(last, below)) break
      heap[place] = below
      place = child
    }
    heap[place] = last
    return first
  }
}

function isBefore(one: Event, other: Event): boolean {
  return one.at < other.at || (one.at === other.at && one.turn < other.turn)
}

/** Resolves when everything that can go on without a further event has gone on. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
