import { Box } from '../../elements/Box'
import './Skeleton.scss'

/** `bar`: a line of text. `button`, `disc`, `block`: what they are called. */
export type Bone = 'bar' | 'wide' | 'button' | 'disc' | 'number' | 'block'

interface SkeletonProps {
  bones: readonly Bone[]
}

/** The shape of what is about to come. */
export function Skeleton({ bones }: SkeletonProps) {
  return (
    <Box className='skeleton' hidden>
      {bones.map((bone, index) => (
        <Box className={`skeleton__bone skeleton__bone--${bone}`} key={index} />
      ))}
    </Box>
  )
}
