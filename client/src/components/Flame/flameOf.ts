export type FlameShape = 'ember' | 'small' | 'steady' | 'tall' | 'golden'

/** The flame that a streak keeps alive. */
export function flameOf(streak: number): FlameShape {
  if (streak >= 100) return 'golden'
  if (streak >= 30) return 'tall'
  if (streak >= 7) return 'steady'
  return streak >= 1 ? 'small' : 'ember'
}
