import { aria } from './aria'
import type { BoxProps } from './elementProps'

/** A block of the page. */
export function Box({ className, style, onPress, children, ...spoken }: BoxProps) {
  return (
    <div className={className} style={style} onClick={onPress} {...aria(spoken)}>
      {children}
    </div>
  )
}
