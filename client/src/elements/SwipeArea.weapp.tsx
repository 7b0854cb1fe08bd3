import { View } from '@tarojs/components'
import type { SwipeAreaProps } from './elementProps'
import { useSwipe } from './useSwipe'

/** A part of the page that a finger can leaf through; buttons must offer the same. */
export function SwipeArea({ onSwipe, children }: SwipeAreaProps) {
  const { begin, end } = useSwipe(onSwipe)
  return (
    <View
      onTouchStart={({ touches }) => begin(touches)}
      onTouchEnd={({ changedTouches }) => end(changedTouches)}
    >
      {children}
    </View>
  )
}
