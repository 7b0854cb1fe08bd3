import { Box } from '../../elements/Box'
import './Flame.scss'
import type { FlameShape } from './flameOf'

interface FlameProps {
  shape: FlameShape
  /** What the picture says; without it, it is only there to be looked at. */
  label?: string
  /** It has just been fed: it breathes once. */
  fed?: boolean
}

/** The group's fire. */
export function Flame({ shape, label, fed = false }: FlameProps) {
  const spoken = label === undefined ? { hidden: true } : { role: 'img' as const, label }
  return (
    <Box className='flame' {...spoken}>
      <Box className={`flame__fire flame__fire--${shape} ${fed ? 'flame__fire--fed' : ''}`} />
    </Box>
  )
}
