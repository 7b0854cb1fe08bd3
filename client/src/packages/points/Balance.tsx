import type { ReactNode } from 'react'
import { Box } from '../../elements/Box'
import './balance.scss'

interface BalanceProps {
  points: number
  note: string
  children?: ReactNode
}

/** What the person has, at the head of a page. */
export function Balance({ points, note, children }: BalanceProps) {
  return (
    <Box className='balance'>
      <Box className='balance__words'>
        <Box className='balance__points'>{points}</Box>
        <Box className='balance__note'>积分 · {note}</Box>
      </Box>
      {children}
    </Box>
  )
}
