import type { AgreePressProps } from './elementProps'
import { Press } from './Press'

/** The button by which a person agrees. */
export function AgreePress({ onAgree, ...press }: AgreePressProps) {
  return <Press {...press} onPress={onAgree} />
}
