import type { Entry } from '../../domain/journal'
import type { Database } from '../lib/Database'

/** What entries cannot say by themselves, by what they are about: the item's name, the admin's reason. */
export async function notesOn(database: Database, entries: readonly Entry[]) {
  const orderIds = aboutOf(entries, ['redeem', 'redeemBack'])
  const correctionIds = aboutOf(entries, ['correction'])
  const [orders, corrections] = await Promise.all([
    orderIds.length === 0
      ? []
      : database.find('orders', { ...byIds(orderIds), fields: ['_id', 'itemName'] }),
    correctionIds.length === 0
      ? []
      : database.find('corrections', { ...byIds(correctionIds), fields: ['_id', 'reason'] }),
  ])
  return new Map([
    ...orders.map(({ _id, itemName }) => [_id, itemName] as const),
    ...corrections.map(({ _id, reason }) => [_id, reason] as const),
  ])
}

function aboutOf(entries: readonly Entry[], causes: readonly Entry['cause'][]): string[] {
  const some = entries.filter(({ cause }) => causes.includes(cause))
  return [...new Set(some.map(({ id }) => id.slice(id.indexOf(':') + 1)))]
}

function byIds(ids: readonly string[]) {
  return { where: { _id: { oneOf: ids } }, sort: [], limit: ids.length }
}
