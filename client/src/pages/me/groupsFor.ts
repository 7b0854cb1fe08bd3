import type { Role } from '../../hooks/useMe'
import type { RowGroup } from './rows'

/** The groups that somebody in this role sees, without what is not for them; null: nobody's role is known yet. */
export function groupsFor(groups: readonly RowGroup[], role: Role | null): readonly RowGroup[] {
  const isStaff = role === 'owner' || role === 'admin'
  return groups
    .filter((group) => group.for !== 'staff' || isStaff)
    .map((group) => ({ ...group, rows: group.rows.filter((row) => !row.for || row.for === role) }))
    .filter(({ rows }) => rows.length > 0)
}
