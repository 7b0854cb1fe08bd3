import { createRequire } from 'node:module'
import type { default as SortedBTree } from 'sorted-btree'

const requireHere = createRequire(import.meta.url)

/** A CommonJS package with a default export: each loader imports it differently, and requires it alike. */
export const BTree = (requireHere('sorted-btree') as { default: typeof SortedBTree }).default
export type BTree<Key, Value> = SortedBTree<Key, Value>
