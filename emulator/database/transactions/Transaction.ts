import type { Batch, Snapshot, Store, View } from '../store/Store'
import { Overlay } from './Overlay'
import { transactionConflict } from './transactionErrors'

/**
 * One transaction: reads see the store as it stood at the first operation, writes stay apart until
 * the commit. What it writes it locks; the first to write wins.
 */
export class Transaction {
  readonly ended: Promise<void>
  /** Documents and unique keys that it has written. */
  readonly lockedKeys = new Set<string>()
  /** Set when another's write came first and the conflict is to be reported at the commit. */
  doomed = false
  committing = false

  private snapshot: Snapshot | undefined
  private overlay: Overlay | undefined
  private end: () => void = () => undefined

  constructor(
    readonly id: string,
    readonly startedAt: Date,
    private readonly store: Store,
    /** The catalog's version when the transaction started. */
    readonly catalogVersion: number,
  ) {
    this.ended = new Promise((resolve) => {
      this.end = resolve
    })
  }

  get view(): Batch {
    this.snapshot ??= this.store.snapshot()
    this.overlay ??= new Overlay(this.snapshot)
    return this.overlay
  }

  /** True when `view` shows another state of the key than the transaction's snapshot. */
  isStale(key: Buffer, view: View): boolean {
    const before = this.snapshot?.get(key)
    const now = view.get(key)
    return before && now ? !before.equals(now) : before !== now
  }

  /** Puts everything into the store; throws, before the first put, when another's write came first. */
  applyTo(batch: Batch): void {
    for (const key of this.lockedKeys) {
      if (this.isStale(Buffer.from(key, 'latin1'), batch)) throw transactionConflict()
    }
    this.overlay?.applyTo(batch)
  }

  close(): void {
    this.snapshot?.release()
    this.snapshot = undefined
    this.end()
  }
}
