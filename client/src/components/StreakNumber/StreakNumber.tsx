import { useRef } from 'react'
import { Box } from '../../elements/Box'
import { Words } from '../../elements/Words'
import './StreakNumber.scss'

interface StreakNumberProps {
  streak: number
}

/** The streak, large; when it changes, the new number rolls up from below. */
export function StreakNumber({ streak }: StreakNumberProps) {
  const left = usePrevious(streak)
  return (
    <Box className='streak'>
      <Box className='streak__window'>
        {left !== null && (
          <Box className='streak__number streak__number--leaving' key={`left ${left}`} hidden>
            {left}
          </Box>
        )}
        <Box
          className={`streak__number ${left === null ? '' : 'streak__number--coming'}`}
          key={streak}
        >
          {streak}
        </Box>
      </Box>
      <Words className='streak__unit'>天连续</Words>
    </Box>
  )
}

/** The number that stood here before, or null if there was no other. */
function usePrevious(value: number): number | null {
  const seen = useRef<{ now: number; before: number | null }>({ now: value, before: null })
  if (seen.current.now !== value) seen.current = { now: value, before: seen.current.now }
  return seen.current.before
}
