import { useCallback, useRef } from 'react'

/** Runs what is asked for one after the other. What is asked for again before it has ended runs once. */
export function useInTurn() {
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const asked = useRef(new Set<string>())

  /** The result to come, or null if the same is waiting or under way. */
  return useCallback(<Result>(name: string, run: () => Promise<Result>): Promise<Result> | null => {
    if (asked.current.has(name)) return null
    asked.current.add(name)
    const result = last.current.then(run).finally(() => asked.current.delete(name))
    last.current = result.catch(() => undefined)
    return result
  }, [])
}
