import type { Database } from './Database'

const MOST_KEYS = 500

interface Kept<Value> {
  value: Value
  at: number
}

/**
 * Keeps what a loader answers in this function instance for `lifeMs`. Never the truth: whoever uses
 * it must be right with a copy that old. A failed or empty (null) load is not kept.
 *
 * An instance is known by its database, of which it has one: in the simulator many live in one process.
 */
export function instanceCache<Value>(lifeMs: number) {
  const instances = new WeakMap<Database, Map<string, Kept<Value>>>()

  return async (
    { database, now }: { database: Database; now: Date },
    key: string,
    load: () => Promise<Value>,
  ): Promise<Value> => {
    const kept = instances.get(database) ?? new Map<string, Kept<Value>>()
    instances.set(database, kept)
    const known = kept.get(key)
    if (known && Math.abs(now.getTime() - known.at) < lifeMs) return known.value
    const value = await load()
    if (value === null) return value
    if (kept.size >= MOST_KEYS) kept.clear()
    kept.set(key, { value, at: now.getTime() })
    return value
  }
}
