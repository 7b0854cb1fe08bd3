import { useEffect, useState } from 'react'
import { phoneNow } from '../../../services/phoneClock'

const TICK_MS = 250

/** Whole seconds of so many milliseconds that are left since this was first shown; 0 when they are over. */
export function useSecondsLeft(leftMs: number): number {
  const [end] = useState(() => phoneNow() + leftMs)
  const [now, setNow] = useState(phoneNow)
  const isOver = now >= end
  useEffect(() => {
    if (isOver) return
    const timer = setInterval(() => setNow(phoneNow()), TICK_MS)
    return () => clearInterval(timer)
  }, [isOver])
  return Math.max(0, Math.ceil((end - now) / 1000))
}
