import type { ReactNode } from 'react'
import { Box } from '../../elements/Box'
import './Card.scss'

interface CardProps {
  title?: string
  /** What stands at the end of the title's line. */
  aside?: ReactNode
  children: ReactNode
}

/** Paper on paper: one matter of the page. */
export function Card({ title, aside, children }: CardProps) {
  return (
    <Box className='card'>
      {title !== undefined && (
        <Box className='card__head'>
          <Box className='card__title' role='heading'>
            {title}
          </Box>
          {aside}
        </Box>
      )}
      {children}
    </Box>
  )
}
