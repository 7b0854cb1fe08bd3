type Listener = (...values: unknown[]) => void

/** One `wx.on…` with its `wx.off…`. */
export class Listeners {
  private readonly listeners = new Set<Listener>()

  readonly on = (listener: Listener): void => {
    this.listeners.add(listener)
  }

  /** Without a listener, forgets all of them. */
  readonly off = (listener?: Listener): void => {
    if (listener) this.listeners.delete(listener)
    else this.listeners.clear()
  }

  get size(): number {
    return this.listeners.size
  }

  emit(...values: unknown[]): void {
    for (const listener of [...this.listeners]) listener(...values)
  }
}
