import type { ReactNode } from 'react'
import { Box } from '../../elements/Box'
import { Press } from '../../elements/Press'
import { SheetPanel } from '../../elements/SheetPanel'
import { Icon } from '../Icon/Icon'
import './Sheet.scss'

interface SheetProps {
  title: string
  onClose: () => void
  children: ReactNode
}

/** Something to do without leaving the page, from below; render it while it is open. */
export function Sheet({ title, onClose, children }: SheetProps) {
  return (
    <SheetPanel label={title} onClose={onClose}>
      <Box className='sheet__head'>
        <Box className='sheet__title' role='heading'>
          {title}
        </Box>
        <Press className='sheet__close' label='关闭' onPress={onClose}>
          <Icon name='close' />
        </Press>
      </Box>
      <Box className='sheet__body'>{children}</Box>
    </SheetPanel>
  )
}
