import type { Database } from './Database'

/** A call that the owner should know of. */
export interface CallInTrouble {
  /** `checkin.checkIn`, … */
  verb: string
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
    console.error(error)
  }
}

function addOne(database: Database, { verb, kind, at }: CallInTrouble): Promise<boolean> {
  return database.update('troubles', idOf(verb, hourOf(at)), {}, { increase: { [kind]: 1 } })
}

function insertFirst(database: Database, { verb, kind, at }: CallInTrouble): Promise<boolean> {
  const hour = hourOf(at)
  const none = { errors: 0, slow: 0 }
  return database.insert('troubles', { _id: idOf(verb, hour), hour, verb, ...none, [kind]: 1 })
}

function hourOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS)
}

function idOf(verb: string, hour: Date): string {
  return `${hour.toISOString().slice(0, 13)}_${verb.replace('.', '_')}`
}
