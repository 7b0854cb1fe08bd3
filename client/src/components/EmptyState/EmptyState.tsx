import { Box } from '../../elements/Box'
import { Button } from '../Button/Button'
import { Icon, type IconName } from '../Icon/Icon'
import './EmptyState.scss'

interface EmptyStateProps {
  icon?: IconName
  title: string
  /** What the first step is. */
  note?: string
  action?: { text: string; onPress: () => void }
}

/** A list that has nothing yet: what will be here, and the first step. */
export function EmptyState({ icon = 'inbox', title, note, action }: EmptyStateProps) {
  return (
    <Box className='empty'>
      <Box className='empty__icon'>
        <Icon name={icon} />
      </Box>
      <Box className='empty__title'>{title}</Box>
      {note !== undefined && <Box className='empty__note'>{note}</Box>}
      {action && (
        <Button kind='quiet' onPress={action.onPress}>
          {action.text}
        </Button>
      )}
    </Box>
  )
}
