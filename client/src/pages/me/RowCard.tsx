import { Card } from '../../components/Card/Card'
import { List, ListRow } from '../../components/List/List'
import { openPage } from '../../services/navigation'
import type { Row } from './rows'

interface RowCardProps {
  title?: string
  label: string
  rows: readonly Row[]
}

/** Rows that lead to pages; no rows, no card. */
export function RowCard({ title, label, rows }: RowCardProps) {
  if (rows.length === 0) return null
  return (
    <Card {...(title !== undefined && { title })}>
      <List label={label}>
        {rows.map(({ page, title: name, note, icon }) => (
          <ListRow
            key={page}
            icon={icon}
            title={name}
            {...(note !== undefined && { note })}
            onPress={() => openPage(page)}
          />
        ))}
      </List>
    </Card>
  )
}
