import type { ReactNode } from 'react'
import { Box } from '../../elements/Box'
import { Press } from '../../elements/Press'
import { Facts } from '../Facts/Facts'
import { Icon, type IconName } from '../Icon/Icon'
import './List.scss'

interface ListProps {
  /** What the rows are, for screen readers. */
  label: string
  children: ReactNode
}

/** Rows one under the other. */
export function List({ label, children }: ListProps) {
  return (
    <Box className='list' role='list' label={label}>
      {children}
    </Box>
  )
}

interface ListRowProps {
  title: ReactNode
  /** A second, quieter line. */
  note?: ReactNode
  icon?: IconName
  /** What stands before the words instead of an icon, such as a face. */
  start?: ReactNode
  /** What stands at the end of the row: a number, a badge. */
  end?: ReactNode
  /** What a screen reader says of a row that can be pressed, if its words alone say too little. */
  label?: string
  onPress?: () => void
}

/** One row; one that can be pressed leads somewhere and shows it. */
export function ListRow({ onPress, label, ...row }: ListRowProps) {
  return (
    <Box className='list__item' role='listitem'>
      {onPress ? (
        <Press className='list__row' onPress={onPress} {...(label !== undefined && { label })}>
          <RowContent {...row} />
          <Icon name='right' />
        </Press>
      ) : (
        <Box className='list__row'>
          <RowContent {...row} />
        </Box>
      )}
    </Box>
  )
}

function RowContent({ title, note, icon, start, end }: Omit<ListRowProps, 'onPress' | 'label'>) {
  return (
    <>
      {icon && (
        <Box className='list__icon'>
          <Icon name={icon} />
        </Box>
      )}
      {start}
      <Box className='list__main'>
        <Box className={`list__words ${note === undefined ? 'list__words--few' : ''}`}>
          <Box className='list__title'>{inFacts(title)}</Box>
          {note !== undefined && <Box className='list__note'>{inFacts(note)}</Box>}
        </Box>
        {end !== undefined && <Box className='list__end'>{end}</Box>}
      </Box>
    </>
  )
}

function inFacts(words: ReactNode): ReactNode {
  return typeof words === 'string' ? <Facts of={words} /> : words
}
