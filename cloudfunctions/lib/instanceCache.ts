const MOST_KEYS = 500

/**
 * Keeps what a loader answers in this function instance for `lifeMs`. Never the truth: whoever uses
 * it must be right with a copy that old. A failed or empty (null) load is not kept.
 */
export function instanceCache<Value>(lifeMs: number) {
  const kept = new Map<string, { value: Value; at: number }>()

  return async (key: string, now: Date, load: () => Promise<Value>): Promise<Value> => {
    const known = kept.get(key)
    if (known && Math.abs(now.getTime() - known.at) < lifeMs) return known.value
    const value = await load()
    if (value === null) return value
    if (kept.size >= MOST_KEYS) kept.clear()
    kept.set(key, { value, at: now.getTime() })
    return value
  }
}
