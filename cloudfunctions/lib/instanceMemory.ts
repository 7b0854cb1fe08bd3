import type { Database } from './Database'

const MOST_KEYS = 500

interface Kept<Value> {
  value: Value
  at: number
}

interface Asking {
  database: Database
  now: Date
}

/**
 * What one function instance remembers for `lifeMs`. Never the truth: whoever uses it must be right
 * with a value that old, and without one.
 *
 * An instance is known by its database, of which it has one: in the simulator many live in one process.
 */
export function instanceMemory<Value>(lifeMs: number) {
  const instances = new WeakMap<Database, Map<string, Kept<Value>>>()

  return {
    get({ database, now }: Asking, key: string): Value | undefined {
      const known = instances.get(database)?.get(key)
      const isFresh = known !== undefined && Math.abs(now.getTime() - known.at) < lifeMs
      return isFresh ? known.value : undefined
    },

    keep({ database, now }: Asking, key: string, value: Value): void {
      const kept = instances.get(database) ?? new Map<string, Kept<Value>>()
      instances.set(database, kept)
      if (kept.size >= MOST_KEYS) kept.clear()
      kept.set(key, { value, at: now.getTime() })
    },
  }
}
