import { plain } from '../logic/plain'

type Listener = (...values: unknown[]) => void

/** One end of the channel between a page and the page it opened. Source: `EventChannel`. */
export class EventChannel {
  private readonly listeners = new Map<string, Set<Listener>>()
  private other: EventChannel | undefined

  /** Two connected ends. */
  static pair(events: Record<string, Listener> = {}): [EventChannel, EventChannel] {
    const [opener, opened] = [new EventChannel(), new EventChannel()]
    opener.other = opened
    opened.other = opener
    for (const [name, listener] of Object.entries(events)) opener.on(name, listener)
    return [opener, opened]
  }

  readonly on = (name: string, listener: Listener): void => {
    const listeners = this.listeners.get(name) ?? new Set()
    this.listeners.set(name, listeners.add(listener))
  }

  readonly once = (name: string, listener: Listener): void => {
    const first: Listener = (...values) => {
      this.off(name, first)
      listener(...values)
    }
    this.on(name, first)
  }

  readonly off = (name: string, listener?: Listener): void => {
    if (listener) this.listeners.get(name)?.delete(listener)
    else this.listeners.delete(name)
  }

  readonly emit = (name: string, ...values: unknown[]): void => {
    for (const listener of [...(this.other?.listeners.get(name) ?? [])]) {
      listener(...values.map(plain))
    }
  }
}
