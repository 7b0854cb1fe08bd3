import { aria } from './aria'
import type { PressProps } from './elementProps'

/** Something to press, for fingers, keyboards and screen readers. */
export function Press(props: PressProps) {
  const { className, style, onPress, children, ...spoken } = props
  return (
    <button
      type='button'
      className={`press ${className ?? ''}`}
      style={style}
      onClick={onPress}
      {...aria(spoken)}
    >
      {children}
    </button>
  )
}
