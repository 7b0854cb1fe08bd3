import { asPerson } from './asPerson'
import type { HeldKind, Member } from './collections'
import type { Database } from './Database'

/** A text that the content check did not pass, and what it stands in. */
export interface Holding {
  kind: HeldKind
  source: string
  text: string
  by: Pick<Member, '_id' | 'communityId' | 'nickname' | 'avatar'>
}

/** The id of a held text. */
export function heldIdOf(kind: HeldKind, source: string): string {
  return `${kind}_${source}`
}

/** Puts a text before the admins; a newer one of the same source takes its place. Twice is harmless. */
export async function holdText(
  { database, now }: { database: Database; now: Date },
  { kind, source, text, by }: Holding,
): Promise<void> {
  await database.put('held', {
    _id: heldIdOf(kind, source),
    communityId: by.communityId,
    kind,
    source,
    text,
    by: asPerson(by),
    state: 'waiting',
    reason: null,
    decidedBy: null,
    at: now,
  })
}
