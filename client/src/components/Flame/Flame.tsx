import { Box } from '../../elements/Box'
import './Flame.scss'
import { flameOf } from './flameOf'

interface FlameProps {
  streak: number
  /** It has just been fed: it breathes once. */
  fed: boolean
}

/** The group's fire: it grows with the streak. */
export function Flame({ streak, fed }: FlameProps) {
  return (
    <Box className='flame' role='img' label={`连续 ${streak} 天`}>
      <Box
        className={`flame__fire flame__fire--${flameOf(streak)} ${fed ? 'flame__fire--fed' : ''}`}
      />
    </Box>
  )
}
