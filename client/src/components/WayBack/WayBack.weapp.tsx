import { goBack, hasWayBack } from '../../services/navigation'
import { BackPress } from './BackPress'

/** WeChat's bar has the way back; who came by a card finds the way home on the page. */
export function WayBack() {
  return hasWayBack() ? null : <BackPress onPress={goBack}>回到今天</BackPress>
}
