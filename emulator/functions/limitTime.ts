const tickMs = 50

/**
 * Calls back when the time is up; gives a way to call it off. Time in which this process itself
 * got no processor does not count: a busy machine is not a slow function.
 */
export function limitTime(seconds: number, onExpired: () => void): () => void {
  let ticksLeft = Math.ceil((seconds * 1000) / tickMs)
  const ticking = setInterval(() => {
    ticksLeft -= 1
    if (ticksLeft > 0) return
    clearInterval(ticking)
    onExpired()
  }, tickMs)
  return () => clearInterval(ticking)
}
