import { asPerson } from './asPerson'
import type { HeldKind, HeldText, Member } from './collections'
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

/**
 * Puts words before the admins. Of two of the same source the newer stand there, in whichever order
 * they come. Twice is harmless.
 */
export async function holdText(
  { database, now }: { database: Database; now: Date },
  holding: Holding,
): Promise<void> {
  const { _id, ...words } = heldText(holding, now)
  if (await database.insert('held', { _id, ...words })) return
  await database.update('held', _id, { at: { below: now } }, { set: words })
}

/** Puts words that never change before the admins, unless they have been: what was decided stays so. */
export async function holdOnce(
  { database, now }: { database: Database; now: Date },
  holding: Holding,
): Promise<void> {
  await database.insert('held', heldText(holding, now))
}

function heldText({ kind, source, text, by }: Holding, at: Date): HeldText {
  return {
    _id: heldIdOf(kind, source),
    communityId: by.communityId,
    kind,
    source,
    text,
    by: asPerson(by),
    state: 'waiting',
    reason: null,
    decidedBy: null,
    at,
  }
}
