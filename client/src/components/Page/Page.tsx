import type { CSSProperties, ReactNode } from 'react'
import { Box } from '../../elements/Box'
import { fontScale } from '../../services/fontScale'
import './Page.scss'

interface PageProps {
  children: ReactNode
}

/** The root of every page: paper, one column, the person's own text size. */
export function Page({ children }: PageProps) {
  return (
    <Box className='page' style={{ '--font-scale': String(fontScale()) } as CSSProperties}>
      <Box className='page__column' role='main'>
        {children}
      </Box>
    </Box>
  )
}
