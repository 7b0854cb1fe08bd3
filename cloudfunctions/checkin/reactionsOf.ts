import { reactions as known, type Reaction } from '../../domain/reaction'
import type { Database } from '../lib/Database'
import { reactionIdOf } from './reactionId'

/** How many chose which reaction. */
export interface Chosen {
  reaction: Reaction
  count: number
}

/** What was chosen for each of some lines, in the order of the set: one database trip, or none without lines. */
export async function reactionsOf(database: Database, lines: readonly { _id: string }[]) {
  const ids = lines.map(({ _id }) => _id)
  const tally = ids.length === 0 ? [] : await tallyOf(database, ids)
  const counts = new Map(tally.map(({ value, count }) => [value, count]))
  const chosenOf = (line: string): Chosen[] =>
    known.flatMap((reaction) => {
      const count = counts.get(`${line}|${reaction}`)
      return count ? [{ reaction, count }] : []
    })
  return new Map(ids.map((id) => [id, chosenOf(id)]))
}

/** A member's own reactions to lines: one database trip, or none without lines. */
export async function ownReactions(
  database: Database,
  lines: readonly { id: string }[],
  memberId: string,
): Promise<Map<string, Reaction>> {
  if (lines.length === 0) return new Map()
  const ids = lines.map(({ id }) => reactionIdOf(id, memberId))
  const found = await database.find('reactions', {
    where: { _id: { oneOf: ids } },
    sort: [['_id', 'ascending']],
    limit: ids.length,
    fields: ['line', 'reaction'],
  })
  return new Map(found.map(({ line, reaction }) => [line, reaction]))
}

function tallyOf(database: Database, lines: readonly string[]) {
  return database.tally('reactions', { line: { oneOf: lines } }, 'chosen')
}
