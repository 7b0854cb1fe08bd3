import type { Database } from './Database'
import { logBug } from './logBug'

/** What an instance used since it last wrote it down. */
interface Used {
  calls: number
  reads: number
  writes: number
}

const none: Used = { calls: 0, reads: 0, writes: 0 }
const writing = new Set<keyof Database>(['insert', 'put', 'update', 'remove', 'removeAll'])
/** So many trips are written down by one more: counting costs a two-hundredth. */
const TRIPS_A_NOTE = 200
/** Quotas are those of a Chinese day. */
const CHINA_MS = 8 * 3_600_000

/** Counts what one instance asks of the database, and notes it for the day every 200 trips. */
export function usageMeter(database: Database) {
  let used = { ...none }
  return {
    /** The same database, counted. */
    database: counted(database, (method) => {
      if (writing.has(method)) used.writes++
      else used.reads++
    }),

    /** A call has ended. Never fails: what cannot be noted is lost. */
    async ended(at: Date): Promise<void> {
      used.calls++
      if (used.reads + used.writes < TRIPS_A_NOTE) return
      const noted = used
      used = { ...none }
      await note(database, at, noted).catch((error: unknown) => logBug('usage', error))
    },
  }
}

async function note(database: Database, at: Date, used: Used): Promise<void> {
  const _id = new Date(at.getTime() + CHINA_MS).toISOString().slice(0, 10)
  const add = () => database.update('usage', _id, {}, { increase: { ...used } })
  if (await add()) return
  if (!(await database.insert('usage', { _id, ...used }))) await add()
}

function counted(database: Database, count: (method: keyof Database) => void): Database {
  return new Proxy(database, {
    get(target, method: keyof Database) {
      const call = target[method].bind(target) as (...parameters: unknown[]) => unknown
      return (...parameters: unknown[]) => {
        count(method)
        return call(...parameters)
      }
    },
  })
}
