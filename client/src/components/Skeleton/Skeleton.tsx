import { Box } from '../../elements/Box'
import './Skeleton.scss'

/** What is about to come: a title, a line of text, the flame, the streak, a week, a button, a block. */
export type Bone = 'title' | 'line' | 'flame' | 'number' | 'week' | 'button' | 'block'

interface SkeletonProps {
  bones: readonly Bone[]
}

/** The shape of what is about to come. */
export function Skeleton({ bones }: SkeletonProps) {
  return (
    <Box className='skeleton' hidden>
      {bones.map((bone, index) => (
        <Box className={`skeleton__bone skeleton__bone--${bone}`} key={index}>
          {bone === 'week' && WEEK.map((day) => <Box className='skeleton__day' key={day} />)}
        </Box>
      ))}
    </Box>
  )
}

const WEEK = [1, 2, 3, 4, 5, 6, 7]
