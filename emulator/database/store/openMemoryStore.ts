import { BTree } from './BTree'
import type { Batch, Entry, KeyRange, Snapshot, Store, View } from './Store'

type Tree = BTree<Buffer, Buffer>

/** A store that lives and dies with the process. */
export function openMemoryStore(): Store {
  const tree: Tree = new BTree(undefined, (left, right) => left.compare(right))
  const latest = viewOf(tree)
  const batch: Batch = {
    ...latest,
    put: (key, value) => void tree.set(key, value),
    remove: (key) => void tree.delete(key),
  }
  return {
    latest,
    snapshot: () => snapshotOf(tree),
    write: (work) => Promise.resolve().then(() => work(batch)),
    close: () => Promise.resolve(),
  }
}

function snapshotOf(tree: Tree): Snapshot {
  return { ...viewOf(tree.clone()), release: () => undefined }
}

function viewOf(tree: Tree): View {
  return {
    get: (key) => tree.get(key),
    entries: (range, reverse = false) => (reverse ? backwards(tree, range) : forwards(tree, range)),
    count: ({ start, end }) => tree.forRange(start, end, false),
  }
}

function* forwards(tree: Tree, { start, end }: KeyRange): Iterable<Entry> {
  for (const [key, value] of tree.entries(start)) {
    if (key.compare(end) >= 0) return
    yield { key, value }
  }
}

function* backwards(tree: Tree, { start, end }: KeyRange): Iterable<Entry> {
  for (const [key, value] of tree.entriesReversed(end, undefined, true)) {
    if (key.compare(start) < 0) return
    yield { key, value }
  }
}
