import { useEffect, useState } from 'react'
import { phoneNow } from '../../../services/phoneClock'

const TICK_MS = 1_000

/** Whole seconds until an instant by the server's clock, which is so many milliseconds ahead of the phone's. */
export function useSecondsTo(instant: string | null, ahead: number): number | null {
  const [now, setNow] = useState(phoneNow)
  useEffect(() => {
    if (instant === null) return
    const timer = setInterval(() => setNow(phoneNow()), TICK_MS)
    return () => clearInterval(timer)
  }, [instant])
  if (instant === null) return null
  return Math.max(0, Math.ceil((Date.parse(instant) - now - ahead) / 1_000))
}
