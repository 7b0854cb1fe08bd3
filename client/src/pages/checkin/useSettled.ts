import { useEffect, useState } from 'react'

const CALM_MS = 700

/** False for a moment after a value has changed, so that the second half of a double tap meets nothing. */
export function useSettled(value: boolean): boolean {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), CALM_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled === value
}
