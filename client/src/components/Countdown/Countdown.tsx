import { useEffect, useState } from 'react'
import { Words } from '../../elements/Words'
import { phoneNow } from '../../services/phoneClock'
import { timeLeftInWords } from '../../words/moments'

interface CountdownProps {
  /** The instant it counts down to. */
  to: string
  onEnd?: () => void
}

const TICK_MS = 15_000

/** How long there still is, kept true while one looks at it. */
export function Countdown({ to, onEnd }: CountdownProps) {
  const left = new Date(to).getTime() - useNow(to)
  const isOver = left <= 0
  useEffect(() => {
    if (isOver) onEnd?.()
    // Only the end itself is told, not every new function.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOver])
  return <Words>{timeLeftInWords(left)}</Words>
}

/** The phone's time, renewed every quarter of a minute and at the instant itself. */
function useNow(instant: string): number {
  const [now, setNow] = useState(phoneNow)
  useEffect(() => {
    const left = new Date(instant).getTime() - now
    if (left <= 0) return
    const timer = setTimeout(() => setNow(phoneNow()), Math.min(left, TICK_MS))
    return () => clearTimeout(timer)
  }, [instant, now])
  return now
}
