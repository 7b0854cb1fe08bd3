import { BTree } from '../store/BTree'
import type { Batch, Entry, KeyRange, View } from '../store/Store'

/** Writes kept apart over a view that does not change; a removed key holds undefined. */
export class Overlay implements Batch {
  private readonly writes = new BTree<Buffer, Buffer | undefined>(undefined, (left, right) =>
    left.compare(right),
  )

  constructor(private readonly below: View) {}

  get(key: Buffer): Buffer | undefined {
    return this.writes.has(key) ? this.writes.get(key) : this.below.get(key)
  }

  put(key: Buffer, value: Buffer): void {
    this.writes.set(key, value)
  }

  remove(key: Buffer): void {
    this.writes.set(key, undefined)
  }

  *entries(range: KeyRange, reverse = false): Iterable<Entry> {
    for (const { key, value } of this.merged(range, reverse)) if (value) yield { key, value }
  }

  count(range: KeyRange): number {
    return [...this.entries(range)].length
  }

  applyTo(batch: Batch): void {
    this.writes.forEachPair((key, value) => {
      if (value) batch.put(key, value)
      else batch.remove(key)
    })
  }

  /** Both sides in one order; where a key stands in both, the write hides the entry below. */
  private *merged(range: KeyRange, reverse: boolean): Iterable<Written> {
    const written = this.writesIn(range, reverse)
    let at = 0
    for (const entry of this.below.entries(range, reverse)) {
      for (let next = written[at]; next && order(next, entry, reverse) < 0; next = written[++at]) {
        yield next
      }
      if (written[at]?.key.equals(entry.key)) continue
      yield entry
    }
    yield* written.slice(at)
  }

  private writesIn(range: KeyRange, reverse: boolean): Written[] {
    const found: Written[] = []
    this.writes.forRange(range.start, range.end, false, (key, value) => {
      found.push({ key, value })
    })
    return reverse ? found.reverse() : found
  }
}

interface Written {
  key: Buffer
  value: Buffer | undefined
}

function order(left: Written, right: Written, reverse: boolean): number {
  return reverse ? right.key.compare(left.key) : left.key.compare(right.key)
}
