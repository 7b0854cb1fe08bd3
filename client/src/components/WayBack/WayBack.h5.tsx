import { goBack, hasWayBack } from '../../services/navigation'
import { BackPress } from './BackPress'

/** A browser has no bar with the way back, so the page has it. */
export function WayBack() {
  return <BackPress onPress={goBack}>{hasWayBack() ? '返回' : '回到今天'}</BackPress>
}
