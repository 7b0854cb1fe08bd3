import type { contract } from '../../contract'
import { addDays, dayOf } from '../../domain/day'
import type { Trouble } from '../lib/collections'
import type { Database } from '../lib/Database'
import type { Call } from '../lib/serve'

const DAY_MS = 86_400_000
const MOST_HOURS = 1_000
const MOST_VERBS = 100
/** Quotas are those of a Chinese day. */
const china = { timeZone: 'Asia/Shanghai', cutOffHour: 0 }

/** What went wrong within a day and what was used, of all functions: counts alone. */
export async function health({ database, now }: Call<typeof contract.community.health>) {
  const today = dayOf(now, china)
  const [troubles, ...usage] = await Promise.all([
    database.find('troubles', {
      where: { hour: { above: new Date(now.getTime() - DAY_MS) } },
      sort: [['hour', 'descending']],
      limit: MOST_HOURS,
      fields: ['verb', 'errors', 'slow'],
    }),
    usageOf(database, today),
    usageOf(database, addDays(today, -1)),
  ])
  return { troubles: worstFirst(troubles), usage }
}

async function usageOf(database: Database, day: string) {
  const used = await database.get('usage', day)
  const { calls = 0, reads = 0, writes = 0 } = used ?? {}
  return { day, calls, reads, writes }
}

type Counts = Pick<Trouble, 'verb' | 'errors' | 'slow'>

function worstFirst(hours: readonly Counts[]): Counts[] {
  const verbs = new Map<string, Counts>()
  for (const { verb, errors, slow } of hours) {
    const sum = verbs.get(verb) ?? { verb, errors: 0, slow: 0 }
    verbs.set(verb, { verb, errors: sum.errors + errors, slow: sum.slow + slow })
  }
  return [...verbs.values()]
    .sort((one, other) => other.errors - one.errors || other.slow - one.slow)
    .slice(0, MOST_VERBS)
}
