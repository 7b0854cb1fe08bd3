/** Keys `start` ≤ key < `end`, by bytes. */
export interface KeyRange {
  start: Buffer
  end: Buffer
}

export interface Entry {
  key: Buffer
  value: Buffer
}

/** A consistent view of the ordered entries. */
export interface View {
  get(key: Buffer): Buffer | undefined
  entries(range: KeyRange, reverse?: boolean): Iterable<Entry>
  count(range: KeyRange): number
}

export interface Batch extends View {
  put(key: Buffer, value: Buffer): void
  remove(key: Buffer): void
}

/** A view that later commits do not touch, until it is released. */
export interface Snapshot extends View {
  release(): void
}

/** The little that the database needs of an ordered key-value engine. */
export interface Store {
  /** The newest committed state. */
  latest: View
  snapshot(): Snapshot
  /**
   * Runs `work` alone, after every earlier write, and resolves once its puts are as durable as the
   * store promises. `work` must finish its checks before its first put: a throw takes nothing back.
   */
  write<T>(work: (batch: Batch) => T): Promise<T>
  close(): Promise<void>
}
