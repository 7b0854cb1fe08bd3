import type { HeldText } from '../lib/collections'
import type { Database } from '../lib/Database'
import { type OfOne, releaseOf } from './releaseOf'

/** Whether held words stand by now where others read them. */
export async function stands(
  database: Database,
  { kind, source, text }: Pick<HeldText, 'source' | 'text'> & { kind: OfOne },
): Promise<boolean> {
  const { name, id, shown } = releaseOf({ kind, source, text })
  return (await database.count(name, { _id: id, ...shown })) > 0
}
