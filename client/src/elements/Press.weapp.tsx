import { Button } from '@tarojs/components'
import { aria } from './aria'
import type { PressProps } from './elementProps'

/** Something to press, for fingers and screen readers. */
export function Press(props: PressProps) {
  const { className = '', style = {}, onPress, children, share, ...spoken } = props
  return (
    <Button
      className={`press ${className}`}
      style={style}
      hoverClass='press--down'
      hoverStayTime={100}
      {...(share && { openType: 'share' as const })}
      {...(onPress && { onClick: onPress })}
      {...aria(spoken)}
    >
      {children}
    </Button>
  )
}
