import { Box } from '../../elements/Box'
import './Icon.scss'

export type IconName =
  | 'check'
  | 'gift'
  | 'left'
  | 'right'
  | 'down'
  | 'up'
  | 'cloud'
  | 'ticket'
  | 'today'
  | 'activities'
  | 'voices'
  | 'me'
  | 'plus'
  | 'minus'
  | 'close'
  | 'search'
  | 'camera'
  | 'users'
  | 'person'
  | 'addPerson'
  | 'settings'
  | 'shield'
  | 'trophy'
  | 'clock'
  | 'edit'
  | 'download'
  | 'erase'
  | 'switch'
  | 'rules'
  | 'inbox'
  | 'vote'
  | 'quiz'
  | 'bell'
  | 'eyeOff'
  | 'shop'
  | 'list'

interface IconProps {
  name: IconName
}

/** A small drawing in the colour of the text around it; it says nothing that words do not say. */
export function Icon({ name }: IconProps) {
  return <Box className={`icon icon--${name}`} hidden />
}
