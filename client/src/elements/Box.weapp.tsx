import { View } from '@tarojs/components'
import { aria } from './aria'
import type { BoxProps } from './elementProps'

/** A block of the page. */
export function Box({ className = '', style = {}, onPress, children, ...spoken }: BoxProps) {
  return (
    <View
      className={className}
      style={style}
      {...(onPress && { onClick: onPress })}
      {...aria(spoken)}
    >
      {children}
    </View>
  )
}
