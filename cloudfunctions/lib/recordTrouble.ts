import type { Database } from './Database'
import { logBug } from './logBug'

/** A call that the owner should know of. */
export interface CallInTrouble {
  /** `checkin.checkIn`, … */
  verb: string
  /** The community that it named, if it named one. */
  communityId: string | null
  kind: 'errors' | 'slow'
  at: Date
}

const HOUR_MS = 3_600_000
/** A verb that takes longer than this is slow: a tap should be answered within a second. */
export const SLOW_MS = 1_000

/** Counts a call in trouble. Never fails: the call's own answer matters more. */
export async function recordTrouble(database: Database, trouble: CallInTrouble): Promise<void> {
  try {
    if (await addOne(database, trouble)) return
    if (await insertFirst(database, trouble)) return
    await addOne(database, trouble)
  } catch (error) {
    logBug('troubles', error)
  }
}

function addOne(database: Database, trouble: CallInTrouble): Promise<boolean> {
  return database.update('troubles', idOf(trouble), {}, { increase: { [trouble.kind]: 1 } })
}

function insertFirst(database: Database, trouble: CallInTrouble): Promise<boolean> {
  const { verb, communityId, kind, at } = trouble
  const counts = { errors: 0, slow: 0, [kind]: 1 }
  return database.insert('troubles', {
    _id: idOf(trouble),
    hour: hourOf(at),
    verb,
    communityId,
    ...counts,
  })
}

function hourOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS)
}

function idOf({ verb, communityId, at }: CallInTrouble): string {
  const hour = hourOf(at).toISOString().slice(0, 13)
  return `${hour}_${verb.replace('.', '_')}_${communityId ?? 'none'}`
}
