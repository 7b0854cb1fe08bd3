import type { ReactNode } from 'react'
import { Press } from '../../elements/Press'
import { Icon } from '../Icon/Icon'
import './WayBack.scss'

interface BackPressProps {
  onPress: () => void
  children: ReactNode
}

/** A quiet way out, at the top of a page. */
export function BackPress({ onPress, children }: BackPressProps) {
  return (
    <Press className='way-back' onPress={onPress}>
      <Icon name='left' />
      {children}
    </Press>
  )
}
