import type { ReactNode } from 'react'
import { Box } from '../../elements/Box'
import './Tag.scss'

interface TagProps {
  children: ReactNode
}

/** A word about the state of something. */
export function Tag({ children }: TagProps) {
  return <Box className='tag'>{children}</Box>
}
