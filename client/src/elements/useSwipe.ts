import { useRef } from 'react'

/** Where a finger is, in pixels. */
interface Finger {
  clientX: number
  clientY: number
}

/** What a platform says of the fingers on an element. */
export interface Touches {
  length: number
  readonly [index: number]: Finger
}

/** Which way a finger went: `left` asks for what comes next. */
export type SwipeDirection = 'left' | 'right'

const LEAST = 48

/** The swipe that a finger made; null for a tap, a scroll or a short way. */
export function swipeOf(from: Finger, to: Finger): SwipeDirection | null {
  const across = to.clientX - from.clientX
  const down = Math.abs(to.clientY - from.clientY)
  if (Math.abs(across) < LEAST || Math.abs(across) < 2 * down) return null
  return across < 0 ? 'left' : 'right'
}

/** Watches one finger; a second one means something else. */
export function useSwipe(onSwipe: (direction: SwipeDirection) => void) {
  const from = useRef<Finger | null>(null)
  return {
    begin: ({ length, 0: finger }: Touches) => {
      from.current = length === 1 && finger ? finger : null
    },
    end: ({ 0: finger }: Touches) => {
      const swipe = from.current && finger ? swipeOf(from.current, finger) : null
      from.current = null
      if (swipe) onSwipe(swipe)
    },
  }
}
