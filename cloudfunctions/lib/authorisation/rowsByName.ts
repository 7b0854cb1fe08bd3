import type { VerbName } from '../../../contract'
import { authorisationTable } from './authorisationTable'
import type { Row } from './Row'

/** Every row under the whole name of its verb, such as `checkin.home`. */
export const rowsByName = Object.entries(authorisationTable).flatMap(([noun, rows]) =>
  // Which row belongs to which verb is held by the table's own type; here they are all alike.
  Object.entries(rows as Record<string, Row>).map(
    ([verb, row]) => [`${noun}.${verb}` as VerbName, row] as const,
  ),
)
