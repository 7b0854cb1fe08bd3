import type { Role } from '../../hooks/useMe'
import type { Row } from './rows'

/** The rows that somebody in this role sees; null: nobody's role is known yet. */
export function rowsFor(rows: readonly Row[], role: Role | null): readonly Row[] {
  return rows.filter((row) => {
    if (row.for === 'owner') return role === 'owner'
    if (row.for === 'staff') return role === 'owner' || role === 'admin'
    return true
  })
}
