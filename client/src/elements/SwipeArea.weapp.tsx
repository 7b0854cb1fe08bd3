import { type ITouchEvent, View } from '@tarojs/components'
import type { SwipeAreaProps } from './elementProps'
import { useSwipe } from './useSwipe'

/** A part of the page that a finger can leaf through; buttons must offer the same. */
export function SwipeArea({ onSwipe, children }: SwipeAreaProps) {
  const { begin, end } = useSwipe(onSwipe)
  // View's typings give its touch events as plain ones: they have touches all the same.
  return (
    <View
      onTouchStart={(event) => begin((event as ITouchEvent).touches)}
      onTouchEnd={(event) => end((event as ITouchEvent).changedTouches)}
    >
      {children}
    </View>
  )
}
