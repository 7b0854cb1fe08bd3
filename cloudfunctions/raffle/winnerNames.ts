import type { Raffle } from '../lib/collections'
import type { Database } from '../lib/Database'
import { NOBODY } from '../lib/personalData'
import { entryId } from './raffleIds'

/**
 * Takes the names of winners who erased themselves while the raffle was being drawn out of it, and
 * ends its last step. Whoever erases themselves blanks the entry first and looks for prizes after it;
 * here the winners are written down first, and their entries looked at after it.
 */
export async function takeOutErasedWinners(database: Database, raffleId: string): Promise<void> {
  const raffle = await database.get('raffles', raffleId)
  if (raffle?.state !== 'drawn' || raffle.dueAt === null) return
  const erased = await erasedOf(database, raffle)
  const names = (raffle.wins ?? []).flatMap(({ memberId }, index) =>
    erased.has(memberId) ? [[`wins.${index}.nickname`, NOBODY] as const] : [],
  )
  const set = { ...Object.fromEntries(names), dueAt: null }
  await database.update('raffles', raffleId, { state: 'drawn' }, { set })
}

async function erasedOf(database: Database, { _id, redrawOf, wins }: Raffle): Promise<Set<string>> {
  const entriesOf = redrawOf?.entriesOf ?? _id
  const ids = (wins ?? []).map(({ memberId }) => entryId(entriesOf, memberId))
  const erased = await database.find('entries', {
    where: { _id: { oneOf: ids }, 'name.nickname': null },
    sort: [],
    limit: 1_000,
    fields: ['memberId'],
  })
  return new Set(erased.map(({ memberId }) => memberId))
}
