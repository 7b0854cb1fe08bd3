import { Press } from '../../elements/Press'
import { Icon } from '../Icon/Icon'
import './MoreLink.scss'

interface MoreLinkProps {
  /** All of what, for screen readers: `全部投票`. */
  label: string
  onPress: () => void
}

/** The quiet way from a few of something to all of it, at the end of a card's title. */
export function MoreLink({ label, onPress }: MoreLinkProps) {
  return (
    <Press className='more-link' label={label} onPress={onPress}>
      全部
      <Icon name='right' />
    </Press>
  )
}
