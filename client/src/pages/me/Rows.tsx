import { List, ListRow } from '../../components/List/List'
import { openPage } from '../../services/navigation'
import type { Row } from './rows'

interface RowsProps {
  /** What the rows are, for screen readers. */
  label: string
  rows: readonly Row[]
}

/** Rows that lead to pages. */
export function Rows({ label, rows }: RowsProps) {
  return (
    <List label={label}>
      {rows.map(({ page, title, note, icon }) => (
        <ListRow
          key={page}
          icon={icon}
          title={title}
          {...(note !== undefined && { note })}
          onPress={() => openPage(page)}
        />
      ))}
    </List>
  )
}
