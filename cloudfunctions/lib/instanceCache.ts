import type { Database } from './Database'
import { instanceMemory } from './instanceMemory'

/**
 * Keeps what a loader answers in this function instance for `lifeMs`. Never the truth: whoever uses
 * it must be right with a copy that old. A failed or empty (null) load is not kept.
 */
export function instanceCache<Value>(lifeMs: number) {
  const memory = instanceMemory<Value>(lifeMs)

  return async (
    caller: { database: Database; now: Date },
    key: string,
    load: () => Promise<Value>,
  ): Promise<Value> => {
    const known = memory.get(caller, key)
    if (known !== undefined) return known
    const value = await load()
    if (value !== null) memory.keep(caller, key, value)
    return value
  }
}
