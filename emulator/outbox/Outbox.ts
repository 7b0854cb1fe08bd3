import { recordLimits } from '../limits'

/** One call of an openapi: what would have left the cloud. */
export interface OutboxEntry {
  id: number
  at: string
  api: string
  /** The person it reaches or concerns. */
  openid?: string
  /** Which function sent it. */
  function?: string
  params: Record<string, unknown>
  /** WeChat's answer; a code image only says how large it is. */
  answer: unknown
}

/** Everything functions asked of WeChat, newest last. */
export class Outbox {
  #entries: OutboxEntry[] = []
  #nextId = 1

  constructor(private readonly now: () => Date) {}

  add(entry: Omit<OutboxEntry, 'id' | 'at'>): void {
    this.#entries.push({ id: this.#nextId++, at: this.now().toISOString(), ...entry })
    if (this.#entries.length > recordLimits.outbox) this.#entries.shift()
  }

  list(): OutboxEntry[] {
    return [...this.#entries]
  }

  clear(): void {
    this.#entries = []
  }
}
