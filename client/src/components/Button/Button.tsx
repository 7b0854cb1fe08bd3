import type { ReactNode } from 'react'
import { Press } from '../../elements/Press'
import './Button.scss'

interface ButtonProps {
  /** `main`: the page's one strong thing; `grave`: what loses something for good. */
  kind?: 'main' | 'soft' | 'quiet' | 'grave'
  /** It is on its way: pressing does nothing more. */
  busy?: boolean
  /** Opens WeChat's sheet for sending a card to a chat. */
  share?: boolean
  label?: string
  onPress?: () => void
  children: ReactNode
}

/** A button of the house. */
export function Button({ kind = 'soft', busy = false, onPress, children, ...press }: ButtonProps) {
  return (
    <Press
      className={`button button--${kind} ${busy ? 'button--busy' : ''}`}
      disabled={busy}
      {...(onPress && !busy && { onPress })}
      {...press}
    >
      {children}
    </Press>
  )
}
